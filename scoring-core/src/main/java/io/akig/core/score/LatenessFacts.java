package io.akig.core.score;

import io.akig.core.features.Feature;

/** What is true about how late a tenant pays: of one rent by its month, of several in general. */
final class LatenessFacts {

    private static final int RECENT_CHARGES = 6;
    private static final int NEAR_THE_MEDIAN = 2;

    private LatenessFacts() {}

    /** A debt of long ago hardly moves an average that forgets, so it is not what such a reason is about. */
    private static Past recent(Past matured) {
        Past last = matured.last(RECENT_CHARGES);
        return last.allSettled() && !matured.allSettled() ? last : matured;
    }

    /** @param matured the charges the feature looks at, where it does not single some out */
    static Fact about(Feature feature, float value, Past matured) {
        Past past =
                switch (feature) {
                    case LAST_LATENESS -> matured.last(1);
                    case PREVIOUS_LATENESS -> matured.previous();
                    case MEDIAN_LATENESS -> matured.last(RECENT_CHARGES);
                    case LATENESS_EWMA -> recent(matured);
                    default -> matured;
                };
        if (past.count() == 0) {
            return Fact.of(Phrase.NOT_KNOWN);
        }
        if (past.count() == 1) {
            return oneRent(past);
        }
        int days = Math.round(value);
        if (feature.name().startsWith("WORST_")) {
            return worst(feature, days, past.graceDays());
        }
        if (!past.allSettled()) {
            return waiting(days, past);
        }
        boolean usual = Math.abs(past.medianLateness() - value) <= NEAR_THE_MEDIAN;
        return usual ? habit(days, past.graceDays()) : average(days, past.graceDays());
    }

    static Fact unpaid(int today, int dueDay) {
        return Fact.of(Phrase.UNPAID_SINCE).with("days", today - dueDay).with("due_day", dueDay);
    }

    private static Fact oneRent(Past past) {
        if (!past.allSettled()) {
            return unpaid(past.settlements().asOfDay(), past.dueDay(0));
        }
        int days = past.lateness(0);
        Phrase phrase = Phrase.RENT_PAID_AFTER;
        if (days < 0) {
            phrase = Phrase.RENT_PAID_BEFORE;
        } else if (days == 0) {
            phrase = Phrase.RENT_PAID_ON_DUE_DATE;
        } else if (days <= past.graceDays()) {
            phrase = Phrase.RENT_PAID_WITHIN_GRACE;
        }
        return Fact.of(phrase).with("days", Math.abs(days)).with("due_day", past.dueDay(0));
    }

    private static Fact worst(Feature feature, int days, int graceDays) {
        int window = feature.windowDays().orElseThrow();
        if (days <= 0) {
            return Fact.of(Phrase.WORST_DELAY_NONE).with("window", window);
        }
        return Fact.of(days <= graceDays ? Phrase.WORST_DELAY_WITHIN_GRACE : Phrase.WORST_DELAY)
                .with("days", days)
                .with("window", window);
    }

    private static Fact habit(int days, int graceDays) {
        Phrase phrase = Phrase.PAYS_AFTER;
        if (days < 0) {
            phrase = Phrase.PAYS_BEFORE;
        } else if (days == 0) {
            phrase = Phrase.PAYS_ON_DUE_DATE;
        } else if (days <= graceDays) {
            phrase = Phrase.PAYS_WITHIN_GRACE;
        }
        return Fact.of(phrase).with("days", Math.abs(days));
    }

    /** "Usually" would not be true of a mean that a few rents draw away from the others. */
    private static Fact average(int days, int graceDays) {
        Phrase phrase = Phrase.PAYS_ON_AVERAGE_AFTER;
        if (days < 0) {
            phrase = Phrase.PAYS_ON_AVERAGE_BEFORE;
        } else if (days == 0) {
            phrase = Phrase.PAYS_ON_AVERAGE_ON_DUE_DATE;
        } else if (days <= graceDays) {
            phrase = Phrase.PAYS_ON_AVERAGE_WITHIN_GRACE;
        }
        return Fact.of(phrase).with("days", Math.abs(days));
    }

    /** With rents still unpaid "usually pays" would not be true: the wait so far is. */
    private static Fact waiting(int days, Past past) {
        if (days > 0) {
            return Fact.of(Phrase.AVERAGE_DELAY).with("days", days).with("due", past.count());
        }
        int k = past.count() - 1;
        while (past.settlements().isSettled(past.charges()[k])) {
            k--;
        }
        return unpaid(past.settlements().asOfDay(), past.dueDay(k));
    }
}
