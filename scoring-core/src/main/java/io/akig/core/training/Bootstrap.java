package io.akig.core.training;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * The percentile bootstrap over whole tenants: rows of one tenant resemble each other, and drawing them one by one would
 * promise more certainty than there is. Every judge meets the same draws, so that differences between judges are paired.
 */
final class Bootstrap {
    private static final int DRAWS = 500;

    private final int[] labels;
    private final int[] tenantOf;
    private final int tenants;
    private final long seed;

    Bootstrap(int[] labels, List<String> tenantIds, long seed) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        this.labels = labels;
        this.tenantOf = new int[labels.length];
        for (int i = 0; i < tenantOf.length; i++) {
            tenantOf[i] = numbers.computeIfAbsent(tenantIds.get(i), key -> numbers.size());
        }
        this.tenants = numbers.size();
        this.seed = seed;
    }

    /** One judge's figures in every draw. */
    Draws draw(double[] probabilities) {
        ResampledRows rows = new ResampledRows(probabilities, labels, tenantOf, tenants);
        double[][] figures = new double[Figure.values().length][DRAWS];
        double[][] bins = new double[CalibrationBin.COUNT][DRAWS];
        SplittableRandom random = new SplittableRandom(seed);
        int[] times = new int[tenants];
        for (int draw = 0; draw < DRAWS; draw++) {
            Arrays.fill(times, 0);
            for (int i = 0; i < tenants; i++) {
                times[random.nextInt(tenants)]++;
            }
            for (Figure figure : Figure.values()) {
                figures[figure.ordinal()][draw] = rows.figure(figure, times);
            }
            double[] rates = rows.onTimeRates(times);
            for (int bin = 0; bin < rates.length; bin++) {
                bins[bin][draw] = rates[bin];
            }
        }
        return new Draws(figures, bins);
    }

    /**
     * @param figures by figure, then by draw
     * @param onTimeRates by calibration bin, then by draw
     */
    record Draws(double[][] figures, double[][] onTimeRates) {

        Map<Figure, Interval> intervals(Metrics found) {
            Map<Figure, Interval> intervals = new EnumMap<>(Figure.class);
            for (Figure figure : Figure.values()) {
                intervals.put(figure, interval(figure, figures[figure.ordinal()], figure.of(found), 0));
            }
            return intervals;
        }

        Map<Figure, Difference> differences(Metrics found, Draws others, Metrics othersFound) {
            Map<Figure, Difference> differences = new EnumMap<>(Figure.class);
            for (Figure figure : Figure.values()) {
                double[] ours = figures[figure.ordinal()];
                double[] theirs = others.figures[figure.ordinal()];
                double[] gaps = new double[ours.length];
                Arrays.setAll(gaps, i -> ours[i] - theirs[i]);
                double value = figure.of(found) - figure.of(othersFound);
                differences.put(figure, new Difference(value, interval(figure, gaps, value, Double.NEGATIVE_INFINITY)));
            }
            return differences;
        }

        private static Interval interval(Figure figure, double[] draws, double value, double least) {
            return figure == Figure.CALIBRATION_ERROR ? Interval.centred(draws, value, least) : Interval.ofDraws(draws);
        }
    }
}
