package io.akig.core.model;

import java.util.Arrays;
import java.util.Objects;
import java.util.function.IntToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * A piecewise linear curve through knots of rising margin and never falling probability, constant outside them. Fitted
 * by {@link IsotonicFit}.
 */
public final class IsotonicCalibrator implements Calibrator {

    private final double[] margins;
    private final double[] probabilities;
    private final @Nullable KnotCounts counts;
    private final CalibratedInterval @Nullable [] intervals;

    /**
     * Knots: margins strictly rising, probabilities never falling and strictly between 0 and 1. What they rest on is not
     * known.
     */
    public IsotonicCalibrator(double[] margins, double[] probabilities) {
        this(margins, probabilities, null);
    }

    IsotonicCalibrator(double[] margins, double[] probabilities, @Nullable KnotCounts counts) {
        if (margins.length == 0 || margins.length != probabilities.length) {
            throw new IllegalArgumentException("an isotonic calibrator needs as many probabilities as margins");
        }
        for (int i = 0; i < margins.length; i++) {
            boolean ordered = i == 0 || (margins[i] > margins[i - 1] && probabilities[i] >= probabilities[i - 1]);
            if (!ordered || !Double.isFinite(margins[i]) || !(probabilities[i] > 0 && probabilities[i] < 1)) {
                throw new IllegalArgumentException(
                        "knot " + i + " of the isotonic calibrator is out of order or range");
            }
        }
        if (counts != null && counts.size() != margins.length) {
            throw new IllegalArgumentException("an isotonic calibrator needs counts for all knots or none");
        }
        this.margins = margins.clone();
        this.probabilities = probabilities.clone();
        this.counts = counts;
        this.intervals = counts == null ? null : counts.intervals(probabilities);
    }

    /** Fits by pool-adjacent-violators; outcomes are 0 or 1, weights positive. */
    public static IsotonicCalibrator fit(double[] margins, double[] outcomes, double[] weights) {
        return IsotonicFit.fit(margins, outcomes, weights);
    }

    @Override
    public double probability(double margin) {
        return along(margin, i -> probabilities[i]);
    }

    private double along(double margin, IntToDoubleFunction atKnot) {
        int last = margins.length - 1;
        if (!(margin > margins[0])) {
            return atKnot.applyAsDouble(0);
        }
        if (margin >= margins[last]) {
            return atKnot.applyAsDouble(last);
        }
        int right = rightOf(margin);
        double share = (margin - margins[right - 1]) / (margins[right] - margins[right - 1]);
        double low = atKnot.applyAsDouble(right - 1);
        double high = atKnot.applyAsDouble(right);
        // Rounding may step past the knot, and a curve that rises by rounding alone would still be a wrong promise.
        return Math.min(high, low + share * (high - low));
    }

    @Override
    public double slope(double margin) {
        int at = Arrays.binarySearch(margins, margin);
        int right = at >= 0 ? at + 1 : -at - 1;
        double after = segment(right);
        return at < 0 ? after : (segment(at) + after) / 2;
    }

    /** The slope of the segment that ends at a knot; 0 outside the knots. */
    private double segment(int right) {
        if (right <= 0 || right >= margins.length) {
            return 0;
        }
        return (probabilities[right] - probabilities[right - 1]) / (margins[right] - margins[right - 1]);
    }

    @Override
    public CalibratedInterval interval(double margin) {
        CalibratedInterval[] known = intervals;
        return known == null
                ? CalibratedInterval.byStep(this, margin, UNKNOWN_STEP)
                : new CalibratedInterval(along(margin, i -> known[i].low()), along(margin, i -> known[i].high()));
    }

    @Override
    public double beyond(double margin) {
        return Math.max(0, Math.max(margins[0] - margin, margin - margins[margins.length - 1]));
    }

    @Override
    public IsotonicCalibrator restingOn(double share) {
        return new IsotonicCalibrator(margins, probabilities, counts == null ? null : counts.times(share));
    }

    private int rightOf(double margin) {
        int at = Arrays.binarySearch(margins, margin);
        return at >= 0 ? Math.max(at, 1) : -at - 1;
    }

    /** The knots' margins, strictly rising. */
    public double[] margins() {
        return margins.clone();
    }

    /** The knots' probabilities, never falling. */
    public double[] probabilities() {
        return probabilities.clone();
    }

    /** What the knots rest on; null in older bundles. */
    @Nullable
    KnotCounts counts() {
        return counts;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof IsotonicCalibrator that
                && Arrays.equals(margins, that.margins)
                && Arrays.equals(probabilities, that.probabilities)
                && Objects.equals(counts, that.counts);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(margins) + Arrays.hashCode(probabilities);
    }
}
