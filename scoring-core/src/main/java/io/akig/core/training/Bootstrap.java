package io.akig.core.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * The percentile bootstrap of the AUC over whole tenants: rows of one tenant resemble each other, and drawing them one by
 * one would promise more certainty than there is.
 */
final class Bootstrap {
    private static final int DRAWS = 200;
    private static final double LEVEL = 0.95;

    private Bootstrap() {}

    static Interval auc(double[] scores, int[] labels, List<String> tenants, long seed) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        int[] tenantOf = new int[labels.length];
        for (int i = 0; i < tenantOf.length; i++) {
            tenantOf[i] = numbers.computeIfAbsent(tenants.get(i), key -> numbers.size());
        }
        RankedScores ranked = RankedScores.of(scores, labels);
        SplittableRandom random = new SplittableRandom(seed);
        List<Double> drawn = new ArrayList<>();
        for (int draw = 0; draw < DRAWS; draw++) {
            int[] times = new int[numbers.size()];
            for (int i = 0; i < times.length; i++) {
                times[random.nextInt(times.length)]++;
            }
            double auc = ranked.auc(
                    Arrays.stream(tenantOf).mapToDouble(t -> times[t]).toArray());
            if (!Double.isNaN(auc)) {
                drawn.add(auc);
            }
        }
        if (drawn.size() < DRAWS / 2) {
            return new Interval(Double.NaN, Double.NaN, LEVEL);
        }
        double[] sorted =
                drawn.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return new Interval(quantile(sorted, (1 - LEVEL) / 2), quantile(sorted, (1 + LEVEL) / 2), LEVEL);
    }

    private static double quantile(double[] sorted, double share) {
        return sorted[(int) Math.round(share * (sorted.length - 1))];
    }
}
