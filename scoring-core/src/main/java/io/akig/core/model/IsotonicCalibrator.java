package io.akig.core.model;

import java.util.Arrays;

/**
 * A piecewise linear curve through knots of rising margin and never falling probability, constant outside them. Fitted
 * by {@link IsotonicFit}.
 */
public final class IsotonicCalibrator implements Calibrator {

    private final double[] margins;
    private final double[] probabilities;

    /** Knots: margins strictly rising, probabilities never falling and strictly between 0 and 1. */
    public IsotonicCalibrator(double[] margins, double[] probabilities) {
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
        this.margins = margins.clone();
        this.probabilities = probabilities.clone();
    }

    /** Fits by pool-adjacent-violators; outcomes are 0 or 1, weights positive. */
    public static IsotonicCalibrator fit(double[] margins, double[] outcomes, double[] weights) {
        return IsotonicFit.fit(margins, outcomes, weights);
    }

    @Override
    public double probability(double margin) {
        int last = margins.length - 1;
        if (!(margin > margins[0])) {
            return probabilities[0];
        }
        if (margin >= margins[last]) {
            return probabilities[last];
        }
        int right = rightOf(margin);
        double share = (margin - margins[right - 1]) / (margins[right] - margins[right - 1]);
        double low = probabilities[right - 1];
        double high = probabilities[right];
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

    @Override
    public boolean equals(Object other) {
        return other instanceof IsotonicCalibrator that
                && Arrays.equals(margins, that.margins)
                && Arrays.equals(probabilities, that.probabilities);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(margins) + Arrays.hashCode(probabilities);
    }
}
