package io.akig.core.score;

import io.akig.core.features.Feature;
import io.akig.core.features.Target;
import io.akig.core.ledger.Settlements;
import org.jspecify.annotations.Nullable;

/**
 * What is true about a feature of one tenant, as a phrase with numbers, whichever way it weighs. The numbers are taken
 * from the ledger where the feature's own value would not be said by a person.
 */
final class Facts {

    private static final int FEW_DAYS = 60;
    private static final double DAYS_PER_MONTH = 365.2425 / 12;

    private final Settlements settlements;
    private final int graceDays;
    private final @Nullable Target target;

    Facts(Settlements settlements, int graceDays, @Nullable Target target) {
        this.settlements = settlements;
        this.graceDays = graceDays;
        this.target = target;
    }

    Fact about(Feature feature, float value) {
        if (Float.isNaN(value)) {
            return missing(feature);
        }
        return switch (feature.concept()) {
            case ON_TIME -> onTime(scope(feature));
            case LATENESS -> LatenessFacts.about(feature, value, scope(feature));
            case PAID_RATIO -> paidShare(feature, value);
            case PARTIAL ->
                windowed(value == 0 ? Phrase.PARTIAL_NONE : Phrase.PARTIAL_SOME, feature)
                        .with("count", value);
            case ARREARS -> arrears(feature, value);
            case OLDEST_UNPAID -> oldestUnpaid();
            case LAST_PAYMENT -> lastPayment(value);
            case TREND -> trend(value);
            case REGULARITY -> regularity(feature, value);
            case STREAK -> streak(feature, value);
            case TENURE -> tenure(feature, value);
            case AFFORDABILITY -> affordability(value);
            case CALENDAR, TIME_LEFT, HABIT, TARGET, REACH -> TargetFacts.about(feature, value, target, graceDays);
            case VOLUME -> volume(feature, value);
        };
    }

    private Past scope(Feature feature) {
        return feature.windowDays().isPresent()
                ? Past.window(settlements, graceDays, feature.windowDays().getAsInt())
                : Past.all(settlements, graceDays);
    }

    private Fact missing(Feature feature) {
        return switch (feature) {
            case RENT_TO_INCOME -> Fact.of(Phrase.INCOME_UNKNOWN);
            case DAYS_SINCE_LAST_PAYMENT -> Fact.of(Phrase.LAST_PAYMENT_NEVER);
            case TENURE_DAYS -> Fact.of(Phrase.LEASE_START_UNKNOWN);
            case SEASON_LATENESS -> Fact.of(Phrase.SEASON_UNKNOWN);
            case PAYMENT_DAY_REGULARITY -> Fact.of(Phrase.RHYTHM_UNKNOWN);
            case LATENESS_TREND -> Fact.of(Phrase.WINDOW_EMPTY).with("window", 30);
            default ->
                feature.windowDays().isPresent() ? windowed(Phrase.WINDOW_EMPTY, feature) : Fact.of(Phrase.NOT_KNOWN);
        };
    }

    private static Fact windowed(Phrase phrase, Feature feature) {
        return Fact.of(phrase).with("window", feature.windowDays().orElseThrow());
    }

    private static Fact onTime(Past past) {
        int due = past.count();
        int onTime = past.onTime();
        Phrase phrase = Phrase.ON_TIME_FEW;
        if (onTime == due) {
            phrase = Phrase.ON_TIME_ALL;
        } else if (onTime == 0) {
            phrase = Phrase.ON_TIME_NONE;
        } else if (onTime >= 0.8 * due) {
            phrase = Phrase.ON_TIME_MOST;
        }
        return Fact.of(phrase).with("due", due).with("on_time", onTime).with("late", due - onTime);
    }

    private Fact paidShare(Feature feature, float value) {
        if (feature == Feature.PAID_IN_TIME_SHARE_ALL) {
            return value >= 1
                    ? onTime(scope(feature))
                    : Fact.of(value >= 0.9 ? Phrase.IN_TIME_MOST : Phrase.IN_TIME_PART)
                            .withShare(value);
        }
        if (feature == Feature.PAID_IN_TIME_SHARE_LAST) {
            Past last = Past.all(settlements, graceDays).last(1);
            return Fact.of(value >= 1 ? Phrase.LAST_IN_TIME_WHOLE : Phrase.LAST_IN_TIME_PART)
                    .withShare(value)
                    .with("due_day", last.dueDay(0));
        }
        return windowed(value >= 1 ? Phrase.PAID_ALL : Phrase.PAID_PART, feature)
                .withShare(value);
    }

    private Fact arrears(Feature feature, float value) {
        if (value == 0) {
            return Fact.of(Phrase.ARREARS_NONE);
        }
        if (feature == Feature.OVERDUE_CHARGES) {
            return Fact.of(Phrase.OVERDUE_COUNT).with("count", value);
        }
        return Fact.of(Phrase.ARREARS_SOME)
                .with("months", Math.max(0.1, Math.round(value * 10) / 10.0))
                .with("amount", settlements.overdue(graceDays));
    }

    private Fact oldestUnpaid() {
        for (int i = 0; i < settlements.size(); i++) {
            if (settlements.isOverdue(i, graceDays)) {
                return LatenessFacts.unpaid(settlements.asOfDay(), settlements.dueDay(i));
            }
        }
        return Fact.of(Phrase.ARREARS_NONE);
    }

    private static Fact lastPayment(float days) {
        if (days == 0) {
            return Fact.of(Phrase.LAST_PAYMENT_TODAY);
        }
        return Fact.of(days <= 35 ? Phrase.LAST_PAYMENT_RECENT : Phrase.LAST_PAYMENT_LONG_AGO)
                .with("days", days);
    }

    private static Fact trend(float change) {
        int days = Math.round(change);
        if (days == 0) {
            return Fact.of(Phrase.TREND_STEADY);
        }
        return Fact.of(days > 0 ? Phrase.TREND_WORSE : Phrase.TREND_BETTER).with("days", Math.abs(days));
    }

    private static Fact regularity(Feature feature, float value) {
        if (feature == Feature.PAYMENT_DAY_REGULARITY) {
            return Fact.of(value >= 0.8 ? Phrase.SAME_DAY : Phrase.CHANGING_DAY);
        }
        int days = Math.round(value);
        if (days == 0) {
            return Fact.of(Phrase.SAME_DELAY);
        }
        return Fact.of(days <= 3 ? Phrase.REGULAR : Phrase.IRREGULAR).with("days", days);
    }

    private Fact streak(Feature feature, float value) {
        Past past = Past.all(settlements, graceDays);
        if (value == past.count()) {
            return onTime(past);
        }
        if (feature == Feature.LONGEST_STREAK) {
            return value == 0
                    ? Fact.of(Phrase.STREAK_NONE)
                    : Fact.of(value >= 3 ? Phrase.STREAK_LONG : Phrase.STREAK_SHORT)
                            .with("count", value);
        }
        if (value == 0) {
            return Fact.of(Phrase.LAST_LATE).with("due_day", past.last(1).dueDay(0));
        }
        return Fact.of(value >= 3 ? Phrase.STREAK_NOW : Phrase.STREAK_BEGUN).with("count", value);
    }

    private static Fact tenure(Feature feature, float value) {
        if (feature == Feature.MATURED_CHARGES) {
            return Fact.of(Phrase.HISTORY_CHARGES).with("count", value);
        }
        boolean lease = feature == Feature.TENURE_DAYS;
        if (value < FEW_DAYS) {
            return Fact.of(lease ? Phrase.LEASE_DAYS : Phrase.HISTORY_DAYS).with("days", value);
        }
        return Fact.of(lease ? Phrase.LEASE_MONTHS : Phrase.HISTORY_MONTHS)
                .with("months", Math.round(value / DAYS_PER_MONTH));
    }

    private static Fact affordability(float share) {
        Phrase phrase = Phrase.RENT_SHARE;
        if (share <= 1 / 3f) {
            phrase = Phrase.RENT_SHARE_LOW;
        } else if (share > 0.45) {
            phrase = Phrase.RENT_SHARE_HIGH;
        }
        return Fact.of(phrase).withShare(share);
    }

    private static Fact volume(Feature feature, float value) {
        if (feature == Feature.OPEN_CHARGES) {
            return Fact.of(value == 0 ? Phrase.OPEN_NONE : Phrase.OPEN_COUNT).with("count", value);
        }
        return windowed(Phrase.CHARGES_DUE, feature).with("count", value);
    }
}
