package io.akig.scoring.outcomes;

import io.akig.core.training.CalibrationBin;
import io.akig.core.training.Metrics;
import io.akig.scoring.outcomes.AccuracyStore.Kept;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The promises and outcomes of one cohort while they are gathered: 12 bytes each, so that a million of them is little. */
final class CohortRows {
    private static final double PROMISED = 0.5;

    private double[] probabilities = new double[256];
    private int[] onTime = new int[256];
    private int size;
    private Cohort.@Nullable Key key;

    void add(Kept kept) {
        if (size == probabilities.length) {
            probabilities = Arrays.copyOf(probabilities, 2 * size);
            onTime = Arrays.copyOf(onTime, 2 * size);
        }
        key = kept.key();
        probabilities[size] = kept.probability();
        onTime[size++] = kept.onTime() ? 1 : 0;
    }

    /** Whose rows these are, once there is one. */
    Cohort.Key key() {
        return Objects.requireNonNull(key);
    }

    /** A cohort about whose charges time has not decided yet, so that there are no rows. */
    static Cohort open(Cohort.Key key, Pending pending, Instant now) {
        return new Cohort(
                key,
                false,
                0,
                0,
                0,
                Double.NaN,
                Double.NaN,
                Double.NaN,
                Double.NaN,
                List.of(),
                pending.charges(),
                pending.meanProbability(),
                now);
    }

    Cohort cohort(boolean realised, Pending pending, Instant now) {
        double[] promised = Arrays.copyOf(probabilities, size);
        int[] happened = Arrays.copyOf(onTime, size);
        long right = 0;
        for (int i = 0; i < size; i++) {
            right += (promised[i] >= PROMISED) == (happened[i] == 1) ? 1 : 0;
        }
        Metrics metrics = Metrics.of(promised, happened);
        return new Cohort(
                key(),
                realised,
                size,
                right,
                Arrays.stream(happened).sum(),
                Arrays.stream(promised).sum() / size,
                metrics.auc(),
                metrics.brier(),
                metrics.calibrationError(),
                CalibrationBin.tenOf(promised, happened),
                pending.charges(),
                pending.meanProbability(),
                now);
    }

    /** Charges that time has not decided about, and what the model expects of them. */
    record Pending(long charges, double meanProbability) {
        static final Pending NONE = new Pending(0, Double.NaN);
    }
}
