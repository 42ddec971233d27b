package io.akig.core.training;

import java.util.ArrayList;
import java.util.List;

/** One bin of the calibration plot: rows of neighbouring probability, their mean, and the share that really paid on time. */
public record CalibrationBin(int count, double meanProbability, double onTimeRate) {

    static List<CalibrationBin> tenOf(double[] probabilities, int[] labels) {
        int[] order = RankedScores.of(probabilities, labels).order();
        List<CalibrationBin> bins = new ArrayList<>();
        for (int bin = 0; bin < 10; bin++) {
            int from = (int) ((long) order.length * bin / 10);
            int to = (int) ((long) order.length * (bin + 1) / 10);
            double probability = 0;
            double onTime = 0;
            for (int i = from; i < to; i++) {
                probability += probabilities[order[i]];
                onTime += labels[order[i]];
            }
            if (to > from) {
                bins.add(new CalibrationBin(to - from, probability / (to - from), onTime / (to - from)));
            }
        }
        return bins;
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
