package io.akig.core.training;

import java.util.Arrays;

/**
 * How well probabilities of payment on time met what happened. {@code gini} = 2 AUC - 1; {@code calibrationError} is the
 * expected calibration error over ten bins of equal count; {@code lift10} and {@code lift20} say how many times more late
 * rents the riskiest 10 % and 20 % hold than chance. A rank metric is NaN when only one class occurs.
 */
public record Metrics(
        double auc,
        double gini,
        double ks,
        double logLoss,
        double brier,
        double calibrationError,
        double lift10,
        double lift20) {
    private static final double CLIP = 1e-15;

    /** The figures of rows with their outcomes: 1 paid on time, 0 not. */
    public static Metrics of(double[] probabilities, int[] labels) {
        RankedScores ranked = RankedScores.of(probabilities, labels);
        double auc = ranked.auc(ones(labels.length));
        return new Metrics(
                auc,
                2 * auc - 1,
                ranked.ks(),
                logLoss(probabilities, labels),
                brier(probabilities, labels),
                CalibrationBin.error(CalibrationBin.tenOf(probabilities, labels)),
                ranked.liftOfLowest(0.1),
                ranked.liftOfLowest(0.2));
    }

    static double auc(double[] scores, int[] labels) {
        return RankedScores.of(scores, labels).auc(ones(labels.length));
    }

    static double logLoss(double[] probabilities, int[] labels) {
        double[] ones = ones(labels.length);
        return logLoss(probabilities, labels, ones);
    }

    static double logLoss(double[] probabilities, int[] labels, double[] weights) {
        double sum = 0;
        double total = 0;
        for (int i = 0; i < labels.length; i++) {
            sum += weights[i] * logLoss(probabilities[i], labels[i]);
            total += weights[i];
        }
        return sum / total;
    }

    static double logLoss(double probability, int label) {
        double p = Math.min(1 - CLIP, Math.max(CLIP, probability));
        return label == 1 ? -Math.log(p) : -Math.log1p(-p);
    }

    static double brier(double[] probabilities, int[] labels) {
        double sum = 0;
        for (int i = 0; i < labels.length; i++) {
            sum += (probabilities[i] - labels[i]) * (probabilities[i] - labels[i]);
        }
        return sum / labels.length;
    }

    private static double[] ones(int count) {
        double[] ones = new double[count];
        Arrays.fill(ones, 1);
        return ones;
    }
}
