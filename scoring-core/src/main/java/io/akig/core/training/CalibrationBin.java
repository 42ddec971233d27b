package io.akig.core.training;

import java.util.ArrayList;
import java.util.List;

/**
 * One bin of the calibration plot: rows of neighbouring probability, their mean, and the share that really paid on time.
 *
 * @param onTimeInterval in which that share would lie for other tenants; NaN unless it was asked for
 */
public record CalibrationBin(int count, double meanProbability, double onTimeRate, Interval onTimeInterval) {
    static final int COUNT = 10;

    /** Ten bins of equal count, by rising probability; fewer when there are fewer rows. */
    public static List<CalibrationBin> tenOf(double[] probabilities, int[] labels) {
        return tenOf(probabilities, labels, new double[COUNT][0]);
    }

    /** @param onTimeRates by bin, the draws of a bootstrap */
    static List<CalibrationBin> tenOf(double[] probabilities, int[] labels, double[][] onTimeRates) {
        int[] order = RankedScores.of(probabilities, labels).order();
        List<CalibrationBin> bins = new ArrayList<>();
        for (int bin = 0; bin < COUNT; bin++) {
            int from = start(bin, order.length);
            int to = start(bin + 1, order.length);
            double probability = 0;
            double onTime = 0;
            for (int i = from; i < to; i++) {
                probability += probabilities[order[i]];
                onTime += labels[order[i]];
            }
            if (to > from) {
                int count = to - from;
                Interval interval = Interval.ofDraws(onTimeRates[bin]);
                bins.add(new CalibrationBin(count, probability / count, onTime / count, interval));
            }
        }
        return bins;
    }

    /** Where a bin begins among so many rows in order of probability. */
    static int start(int bin, int rows) {
        return (int) ((long) rows * bin / COUNT);
    }

    /** Expected calibration error: the gap between the two, averaged over the rows. */
    static double error(List<CalibrationBin> bins) {
        double gap = 0;
        double rows = 0;
        for (CalibrationBin bin : bins) {
            gap += bin.count * Math.abs(bin.meanProbability - bin.onTimeRate);
            rows += bin.count;
        }
        return gap / rows;
    }
}
