package io.akig.scoring.outcomes;

import io.akig.core.features.Concept;
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
     */
    static FeatureDrift of(Feature feature, FeatureReference reference, long tenants, float[] values) {
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
        Stability stability = values.length < Stability.FEWEST || reference.total() < Stability.FEWEST
                ? null
                : Stability.of(reference, tenants, values, Feature.count());
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
        if (feature.concept() == Concept.CALENDAR) {
            return drifted ? State.SEASONAL : State.STABLE;
        }
        return drifted ? State.DRIFTED : State.STABLE;
    }

    /** What to make of it. */
    enum State {
        STABLE,
        DRIFTED,
        /** It follows the calendar: a month differs from a year without meaning anything. */
        SEASONAL,
        TOO_FEW
    }
}
