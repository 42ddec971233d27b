package io.akig.core.training;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** Margins for the training rows, each from a booster that never saw the row's tenant: what calibration may learn from. */
final class OutOfFold {
    private OutOfFold() {}

    static double[] margins(TrainingFrame frame, Recipe recipe, TrainingOptions options) {
        int[] folds = frame.folds();
        List<Callable<double[]>> tasks = new ArrayList<>();
        for (int f = 0; f < Splits.FOLDS; f++) {
            int fold = f;
            tasks.add(() -> predict(
                    frame.where(row -> folds[row] != fold), frame.where(row -> folds[row] == fold), recipe, options));
        }
        List<double[]> predicted = Parallel.run(options.threads(), tasks);
        double[] margins = new double[folds.length];
        int[] next = new int[Splits.FOLDS];
        for (int row = 0; row < folds.length; row++) {
            margins[row] = predicted.get(folds[row])[next[folds[row]]++];
        }
        return margins;
    }

    private static double[] predict(TrainingFrame others, TrainingFrame own, Recipe recipe, TrainingOptions options) {
        if (own.rows() == 0) {
            return new double[0];
        }
        try (NativeMatrix learned = NativeMatrix.of(others);
                FittedBooster booster = FittedBooster.fit(learned, recipe.parameters(others, options), Recipe.TREES);
                NativeMatrix asked = NativeMatrix.of(own)) {
            return booster.margins(asked);
        }
    }
}
