package io.akig.scoring.outcomes;

import io.akig.core.features.Feature;
import io.akig.core.model.FeatureReference;
import org.jspecify.annotations.Nullable;

/**
 * How one feature of recent predictions differs from what training saw.
 *
 * @param psi null when there are too few predictions, as is the threshold
 * @param outOfRangeRatio values below the smallest or above the largest that training saw
 */
record FeatureDrift(
        String feature,
        State state,
        @Nullable Double psi,
        @Nullable Double threshold,
        double missingRatio,
        double referenceMissingRatio,
        double outOfRangeRatio) {
    /** More than this share of values that training never came near is drift, wherever the rest lies. */
    private static final double MOST_OUT_OF_RANGE = 0.05;

    /**
     * @param tenants that training learned from
     * @param values of the sample, NaN where missing
     * @param wholeMonth whether the sample was taken on days all over a month
     */
    static FeatureDrift of(
            Feature feature, FeatureReference reference, long tenants, float[] values, boolean wholeMonth) {
        int missing = 0;
        int outside = 0;
        for (float value : values) {
            if (Float.isNaN(value)) {
                missing++;
            } else if (reference.outOfRange(value)) {
                outside++;
            }
        }
        int rows = Math.max(1, values.length);
        double outOfRange = (double) outside / rows;
        boolean tooFew = values.length < Stability.FEWEST || reference.total() < Stability.FEWEST;
        boolean tooSoon = !wholeMonth && Rhythm.of(feature) == Rhythm.MONTHLY;
        Stability stability = tooFew || tooSoon ? null : Stability.of(reference, tenants, values, Feature.count());
        return new FeatureDrift(
                feature.name(),
                state(feature, stability, outOfRange),
                stability == null ? null : stability.psi(),
                stability == null ? null : stability.threshold(),
                (double) missing / rows,
                reference.missingShare(),
                outOfRange);
    }

    private static State state(Feature feature, @Nullable Stability stability, double outOfRange) {
        if (stability == null) {
            return State.TOO_FEW;
        }
        boolean drifted = stability.drifted() || outOfRange > MOST_OUT_OF_RANGE;
        Rhythm rhythm = Rhythm.of(feature);
        boolean byItself = rhythm == Rhythm.YEARLY || rhythm == Rhythm.GROWING;
        return !drifted ? State.STABLE : byItself ? State.SEASONAL : State.DRIFTED;
    }

    /** What to make of it. */
    enum State {
        STABLE,
        DRIFTED,
        /** It follows the calendar, or the time that tenants are known: it differs from training without meaning anything. */
        SEASONAL,
        /** Too few predictions; of a feature that moves with the day of the month, too few days on which they were made. */
        TOO_FEW
    }
}
