package io.akig.core.training;

import java.util.Arrays;
import java.util.Comparator;

/** Scores sorted once, ascending, with their labels, so that rank metrics can be taken again and again under other weights. */
final class RankedScores {
    private final int[] order;
    private final double[] scores;
    private final int[] labels;

    private RankedScores(int[] order, double[] scores, int[] labels) {
        this.order = order;
        this.scores = scores;
        this.labels = labels;
    }

    static RankedScores of(double[] scores, int[] labels) {
        Integer[] boxed = new Integer[scores.length];
        Arrays.setAll(boxed, i -> i);
        Arrays.sort(boxed, Comparator.comparingDouble(i -> scores[i]));
        int[] order = Arrays.stream(boxed).mapToInt(Integer::intValue).toArray();
        return new RankedScores(order, scores, labels);
    }

    /** The weighted probability that a positive scores above a negative, ties counting half; NaN with one class only. */
    double auc(double[] weights) {
        double positives = 0;
        double negatives = 0;
        double area = 0;
        for (int from = 0; from < order.length; ) {
            int to = endOfTie(from);
            double tiedPositives = 0;
            double tiedNegatives = 0;
            for (int i = from; i < to; i++) {
                if (labels[order[i]] == 1) {
                    tiedPositives += weights[order[i]];
                } else {
                    tiedNegatives += weights[order[i]];
                }
            }
            area += tiedPositives * (negatives + tiedNegatives / 2);
            positives += tiedPositives;
            negatives += tiedNegatives;
            from = to;
        }
        return positives == 0 || negatives == 0 ? Double.NaN : area / (positives * negatives);
    }

    /** Kolmogorov-Smirnov: the widest gap between the score distributions of the two classes; NaN with one class only. */
    double ks() {
        long positives = Arrays.stream(labels).sum();
        long negatives = labels.length - positives;
        if (positives == 0 || negatives == 0) {
            return Double.NaN;
        }
        double widest = 0;
        long seenPositives = 0;
        for (int from = 0; from < order.length; ) {
            int to = endOfTie(from);
            for (int i = from; i < to; i++) {
                seenPositives += labels[order[i]];
            }
            double gap = (double) (to - seenPositives) / negatives - (double) seenPositives / positives;
            widest = Math.max(widest, Math.abs(gap));
            from = to;
        }
        return widest;
    }

    /**
     * How many times more negatives (late rents) the given share of lowest scores holds than a random share would. Rows
     * tied at the cut count in proportion, so that the order of equal scores does not matter.
     */
    double liftOfLowest(double share) {
        double wanted = share * order.length;
        double rate = 1.0 - (double) Arrays.stream(labels).sum() / order.length;
        double found = 0;
        for (int from = 0; from < order.length && from < wanted; ) {
            int to = endOfTie(from);
            int late = 0;
            for (int i = from; i < to; i++) {
                late += 1 - labels[order[i]];
            }
            found += late * Math.min(1, (wanted - from) / (to - from));
            from = to;
        }
        return rate == 0 ? Double.NaN : found / wanted / rate;
    }

    int[] order() {
        return order;
    }

    private int endOfTie(int from) {
        int to = from + 1;
        while (to < order.length && scores[order[to]] == scores[order[from]]) {
            to++;
        }
        return to;
    }
}
