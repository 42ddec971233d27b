package io.akig.bench.report;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What was measured, once for each run.
 *
 * @param unit of the values
 * @param target in words, such as "at least 5,500"; null without one
 * @param runs at least one value, in the order of the runs
 */
public record Figure(String name, String unit, @Nullable String target, List<Double> runs) {

    public Figure {
        if (runs.isEmpty()) {
            throw new IllegalArgumentException(name + " was never measured");
        }
        runs = List.copyOf(runs);
    }

    /** With an even number of runs the mean of the two in the middle. */
    public double median() {
        double[] sorted = sorted();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    public double lowest() {
        return sorted()[0];
    }

    public double highest() {
        return sorted()[runs.size() - 1];
    }

    /** Four digits say what a measurement can; of small values as many decimals as that takes. */
    static String shown(double value) {
        double size = Math.abs(value);
        String pattern = size >= 100 || size == 0 ? "%,.0f" : size >= 10 ? "%.1f" : size >= 1 ? "%.2f" : "%.3f";
        return String.format(Locale.ROOT, pattern, value);
    }

    private double[] sorted() {
        double[] sorted = runs.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return sorted;
    }
}
