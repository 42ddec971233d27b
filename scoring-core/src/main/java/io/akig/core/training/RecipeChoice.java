package io.akig.core.training;

import java.util.List;

/** Chooses among the candidate recipes by the log loss of margins from tenants left out, on a sample of the tenants. */
final class RecipeChoice {
    private static final int ENOUGH_ROWS = 15_000;

    private RecipeChoice() {}

    static Recipe choose(TrainingFrame frame, double charges, TrainingOptions options) {
        double share = (double) ENOUGH_ROWS / frame.rows();
        List<String> tenants = frame.tenants();
        TrainingFrame sample =
                share >= 1 ? frame : frame.where(row -> StableHash.fraction("recipe:", tenants.get(row)) < share);
        Recipe best = null;
        double least = Double.POSITIVE_INFINITY;
        for (Recipe candidate : Recipe.candidates(charges)) {
            double loss = loss(sample, OutOfFold.margins(sample, candidate, options));
            if (best == null || loss < least) {
                best = candidate;
                least = loss;
            }
        }
        if (best == null) {
            throw new IllegalStateException("there is no candidate recipe");
        }
        return best;
    }

    private static double loss(TrainingFrame frame, double[] margins) {
        double[] probabilities = new double[margins.length];
        for (int i = 0; i < margins.length; i++) {
            probabilities[i] = 1 / (1 + Math.exp(-margins[i]));
        }
        return Metrics.logLoss(probabilities, frame.labels(), frame.weights());
    }
}
