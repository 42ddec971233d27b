package io.akig.core.training;

import java.util.Arrays;
import java.util.Comparator;

/** A quantile of numbers of which some are only known to be larger than what was seen (Kaplan-Meier). */
final class CensoredQuantile {
    private final double[] values;
    private final boolean[] exact;

    /**
     * @param exact whether the value itself was seen; else it is larger
     */
    CensoredQuantile(double[] values, boolean[] exact) {
        Integer[] order = new Integer[values.length];
        Arrays.setAll(order, i -> i);
        // What was only seen to be larger counts as there for an equal value.
        Arrays.sort(order, Comparator.comparingDouble((Integer i) -> values[i]).thenComparing(i -> !exact[i]));
        this.values = new double[values.length];
        this.exact = new boolean[values.length];
        for (int i = 0; i < order.length; i++) {
            this.values[i] = values[order[i]];
            this.exact[i] = exact[order[i]];
        }
    }

    /** The smallest value that at least a share does not exceed; NaN where too much is not known to say. */
    double at(double share) {
        double larger = 1;
        for (int i = 0; i < values.length; i++) {
            if (exact[i]) {
                larger *= 1 - 1.0 / (values.length - i);
                if (1 - larger >= share - 1e-12) {
                    return values[i];
                }
            }
        }
        return Double.NaN;
    }
}
