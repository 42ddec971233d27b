package io.akig.core.model;

import java.util.Arrays;

/**
 * What each knot of an isotonic curve rests on: the block of calibration rows around it. The outermost two on either side
 * rest on one block.
 *
 * @param positives weight of the rows of the block that were paid on time
 * @param weights weight of all rows of the block
 */
record KnotCounts(double[] positives, double[] weights) {

    KnotCounts {
        if (positives.length != weights.length) {
            throw new IllegalArgumentException("each knot needs both counts");
        }
        for (int i = 0; i < weights.length; i++) {
            boolean counted = weights[i] > 0 && positives[i] >= 0 && positives[i] <= weights[i];
            if (!counted || Double.isInfinite(weights[i])) {
                throw new IllegalArgumentException("the counts of knot " + i + " are out of range");
            }
        }
    }

    int size() {
        return weights.length;
    }

    /**
     * The interval at each knot of probability {@code p[i]}: Wilson's of its block, drawn in by its neighbours. As the truth
     * never falls with the margin, it is nowhere below what lies under it to the left, nor above what lies over it to the
     * right (the bound of Yang and Barber, "Contraction and uniform convergence of isotonic regression", 2019, with blocks
     * as windows). So a small block between two large ones is as well known as these allow.
     */
    CalibratedInterval[] intervals(double[] p) {
        int n = p.length;
        double[] low = new double[n];
        double[] high = new double[n];
        for (int i = 0; i < n; i++) {
            CalibratedInterval own = CalibratedInterval.wilson(positives[i], weights[i]);
            low[i] = Math.min(p[i], Math.max(own.low(), i == 0 ? 0 : low[i - 1]));
            high[i] = Math.max(p[i], own.high());
        }
        CalibratedInterval[] intervals = new CalibratedInterval[n];
        for (int i = n - 1; i >= 0; i--) {
            high[i] = i == n - 1 ? high[i] : Math.min(high[i], high[i + 1]);
            intervals[i] = new CalibratedInterval(low[i], high[i]);
        }
        return intervals;
    }

    KnotCounts times(double share) {
        return new KnotCounts(
                Arrays.stream(positives).map(count -> count * share).toArray(),
                Arrays.stream(weights).map(count -> count * share).toArray());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof KnotCounts that
                && Arrays.equals(positives, that.positives)
                && Arrays.equals(weights, that.weights);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(positives) + Arrays.hashCode(weights);
    }
}
