package io.akig.core.training;

import java.util.Arrays;

/** A confidence interval, NaN where it could not be taken. */
public record Interval(double low, double high, double level) {
    static final double LEVEL = 0.95;

    /** The middle 95 % of the draws; not taken when half of them or more are undefined. */
    static Interval ofDraws(double[] draws) {
        double[] sorted = Arrays.stream(draws).filter(Double::isFinite).sorted().toArray();
        if (sorted.length == 0 || sorted.length <= draws.length / 2) {
            return new Interval(Double.NaN, Double.NaN, LEVEL);
        }
        return new Interval(quantile(sorted, (1 - LEVEL) / 2), quantile(sorted, (1 + LEVEL) / 2), LEVEL);
    }

    /** Moved so that the draws' mean meets the figure, for figures that noise can only raise; not below {@code least}. */
    static Interval centred(double[] draws, double figure, double least) {
        double mean = Arrays.stream(draws).filter(Double::isFinite).average().orElse(Double.NaN);
        Interval drawn = ofDraws(draws);
        return new Interval(
                Math.max(least, drawn.low - mean + figure), Math.max(least, drawn.high - mean + figure), LEVEL);
    }

    private static double quantile(double[] sorted, double share) {
        return sorted[(int) Math.round(share * (sorted.length - 1))];
    }
}
