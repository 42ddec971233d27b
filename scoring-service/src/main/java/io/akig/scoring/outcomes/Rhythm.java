package io.akig.scoring.outcomes;

import io.akig.core.features.Feature;
import java.util.Set;

/** How a feature moves although nobody pays otherwise than before: what moves by itself has not drifted. */
enum Rhythm {
    /** Hardly: it can be compared on any day. */
    STEADY,
    /**
     * With the day of the month: before the rent is due it is another number than after. Training looked at all days, so
     * predictions can be compared that were made on many days, but not those of one night.
     */
    MONTHLY,
    /** With the time that a tenant is known: there is always more of it than in training. */
    GROWING,
    /** With the time of the year. */
    YEARLY;

    /** Figures of a year or of all that is known of a tenant: the longer that is, the less chance is in them. */
    private static final Set<Feature> WITH_HISTORY = Set.of(
            Feature.ON_TIME_RATE_ALL,
            Feature.ON_TIME_RATE_FROM_HERE,
            Feature.LATENESS_SPREAD,
            Feature.PAID_IN_TIME_SHARE_ALL,
            Feature.PAYMENT_DAY_REGULARITY);

    private static final Set<Feature> OF_THE_LAST_RENT = Set.of(
            Feature.LAST_LATENESS, Feature.PAID_IN_TIME_SHARE_LAST, Feature.LATENESS_TREND, Feature.TARGET_PAID_SHARE);

    static Rhythm of(Feature feature) {
        if (WITH_HISTORY.contains(feature)) {
            return GROWING;
        }
        if (OF_THE_LAST_RENT.contains(feature) || feature.windowDays().isPresent()) {
            return MONTHLY;
        }
        return switch (feature.concept()) {
            case CALENDAR -> YEARLY;
            case TENURE, STREAK -> GROWING;
            case TIME_LEFT, HABIT, VOLUME, LAST_PAYMENT, REACH, ARREARS, OLDEST_UNPAID -> MONTHLY;
            default -> STEADY;
        };
    }
}
