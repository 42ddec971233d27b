package io.akig.core.score;

import io.akig.core.features.Feature;
import io.akig.core.features.Target;
import org.jspecify.annotations.Nullable;

/** What is true about the rent in question: when it is due, what is paid of it, what usually happens from here. */
final class TargetFacts {

    private TargetFacts() {}

    static Fact about(Feature feature, float value, @Nullable Target target, int graceDays) {
        if (target == null) {
            return Fact.of(Phrase.NOT_KNOWN);
        }
        return switch (feature) {
            case SEASON_LATENESS -> season(Math.round(value), graceDays);
            case DAYS_TO_DUE -> timeLeft(value);
            case ON_TIME_RATE_FROM_HERE -> fromHere(value);
            case PAST_USUAL_DAY -> usualDay(Math.round(value));
            case TARGET_PAID_SHARE -> paidShare(value).with("due_day", target.dueDay());
            case TARGET_RELATIVE_AMOUNT -> amount(value);
            case REACH ->
                value >= 1
                        ? Fact.of(Phrase.REACH_ENOUGH)
                        : Fact.of(Phrase.REACH_SHORT).withShare(value);
            default -> Fact.of(Phrase.MONTH).with("due_day", target.dueDay());
        };
    }

    private static Fact season(int days, int graceDays) {
        return days <= graceDays
                ? Fact.of(Phrase.SEASON_ON_TIME)
                : Fact.of(Phrase.SEASON_LATE).with("days", days);
    }

    private static Fact timeLeft(float days) {
        if (days == 0) {
            return Fact.of(Phrase.DUE_TODAY);
        }
        return Fact.of(days > 0 ? Phrase.DUE_IN : Phrase.DUE_SINCE).with("days", Math.abs(days));
    }

    private static Fact fromHere(float share) {
        if (share <= 0 || share >= 1) {
            return Fact.of(share <= 0 ? Phrase.FROM_HERE_NONE : Phrase.FROM_HERE_ALL);
        }
        Phrase phrase = Phrase.FROM_HERE;
        if (share >= 0.8) {
            phrase = Phrase.FROM_HERE_MOST;
        } else if (share < 0.5) {
            phrase = Phrase.FROM_HERE_FEW;
        }
        return Fact.of(phrase).withShare(share);
    }

    private static Fact usualDay(int days) {
        if (days == 0) {
            return Fact.of(Phrase.USUAL_DAY_TODAY);
        }
        return Fact.of(days > 0 ? Phrase.USUAL_DAY_PAST : Phrase.USUAL_DAY_AHEAD)
                .with("days", Math.abs(days));
    }

    private static Fact paidShare(float share) {
        if (share <= 0) {
            return Fact.of(Phrase.TARGET_UNPAID);
        }
        return share >= 1
                ? Fact.of(Phrase.TARGET_COVERED)
                : Fact.of(Phrase.TARGET_PART).withShare(share);
    }

    private static Fact amount(float ratio) {
        if (Math.abs(ratio - 1) < 0.05) {
            return Fact.of(Phrase.AMOUNT_USUAL);
        }
        return Fact.of(ratio > 1 ? Phrase.AMOUNT_HIGHER : Phrase.AMOUNT_LOWER).withShare(Math.abs(ratio - 1));
    }
}
