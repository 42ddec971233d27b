package io.akig.core.training;

import java.util.ArrayList;
import java.util.List;

/** How many rows with a probability from (inclusive) to (exclusive, but for 1) were paid on time, and how many late. */
public record ScoreBin(double from, double to, int onTime, int late) {
    /** Twenty, so that the usual bounds between risk levels are edges. */
    private static final int COUNT = 20;

    static List<ScoreBin> of(double[] probabilities, int[] labels) {
        int[] onTime = new int[COUNT];
        int[] late = new int[COUNT];
        for (int i = 0; i < labels.length; i++) {
            int bin = Math.min(COUNT - 1, (int) (probabilities[i] * COUNT));
            onTime[bin] += labels[i];
            late[bin] += 1 - labels[i];
        }
        List<ScoreBin> bins = new ArrayList<>();
        for (int bin = 0; bin < COUNT; bin++) {
            bins.add(new ScoreBin((double) bin / COUNT, (bin + 1.0) / COUNT, onTime[bin], late[bin]));
        }
        return bins;
    }
}
