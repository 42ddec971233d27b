package io.akig.core.explain;

import io.akig.core.model.Calibrator;
import io.akig.core.model.ProbabilityGrid;
import java.util.Arrays;

/**
 * A probability taken apart: {@code base} plus all contributions is {@code probability}, with residual exactly 0 in
 * whatever order they are added or grouped.
 *
 * <p>Contributions to the margin are carried through the calibration curve along the straight line from the base
 * margin (that of a {@link Reference}, or the expected one) to the row's margin (Aumann-Shapley), which in one dimension scales each by the same factor: (p(m) - p(m0)) / (m -
 * m0), and by the curve's slope where m meets m0. All numbers are on the {@link ProbabilityGrid}; what rounding to it
 * leaves over goes to the largest contribution.
 *
 * @param base the probability at the base margin
 * @param contributions probability points of each feature, in the order of the catalogue
 * @param probability the calibrated probability of the row
 */
public record Attribution(double base, double[] contributions, double probability) {

    /** Below this distance single precision no longer tells the two margins apart, and the slope takes over. */
    private static final double NO_DISTANCE = 1e-4;

    public Attribution {
        contributions = contributions.clone();
    }

    /**
     * Carries contributions through the calibration curve.
     *
     * @param marginContributions one for each feature and the base margin last, as {@link TreeShap} gives them
     *     ({@link Reference} may have moved them)
     * @param margin the row's margin, as the forest gives it
     */
    public static Attribution of(double[] marginContributions, double margin, Calibrator calibrator) {
        int features = marginContributions.length - 1;
        double expected = marginContributions[features];
        double base = ProbabilityGrid.round(calibrator.probability(expected));
        double probability = ProbabilityGrid.round(calibrator.probability(margin));
        double distance = 0;
        for (int i = 0; i < features; i++) {
            distance += marginContributions[i];
        }
        double scale = Math.abs(distance) < NO_DISTANCE ? calibrator.slope(expected) : (probability - base) / distance;
        double[] points = new double[features];
        double rest = probability - base;
        int largest = 0;
        for (int i = 0; i < features; i++) {
            points[i] = ProbabilityGrid.round(marginContributions[i] * scale);
            rest -= points[i];
            if (Math.abs(points[i]) > Math.abs(points[largest])) {
                largest = i;
            }
        }
        points[largest] += rest;
        return new Attribution(base, points, probability);
    }

    @Override
    public double[] contributions() {
        return contributions.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Attribution that
                && Double.compare(base, that.base) == 0
                && Double.compare(probability, that.probability) == 0
                && Arrays.equals(contributions, that.contributions);
    }

    @Override
    public int hashCode() {
        return 31 * Double.hashCode(probability) + Arrays.hashCode(contributions);
    }
}
