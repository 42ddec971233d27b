package io.akig.core.training;

import java.util.Map;

/** Logistic regression on the model's own features, fitted by coordinate descent, which gives the same answer each time. */
final class LogisticBaseline implements Baseline {
    private static final int PASSES = 60;
    private static final Map<String, Object> PARAMETERS = Map.of(
            "booster",
            "gblinear",
            "objective",
            "binary:logistic",
            "updater",
            "coord_descent",
            "feature_selector",
            "cyclic",
            "eta",
            0.8,
            "lambda",
            1e-4,
            "nthread",
            1,
            "verbosity",
            0);

    @Override
    public double[] probabilities(SnapshotSet learned, SnapshotSet asked) {
        Standardiser standardiser = new Standardiser(learned.rows());
        try (NativeMatrix known = matrix(standardiser, learned);
                FittedBooster booster = FittedBooster.fit(known, PARAMETERS, PASSES);
                NativeMatrix unknown = matrix(standardiser, asked)) {
            double[] margins = booster.margins(unknown);
            for (int i = 0; i < margins.length; i++) {
                margins[i] = 1 / (1 + Math.exp(-margins[i]));
            }
            return margins;
        }
    }

    private static NativeMatrix matrix(Standardiser standardiser, SnapshotSet set) {
        return NativeMatrix.of(
                standardiser.dense(set.rows()), set.rows().size(), standardiser.columns(), set.labels(), set.weights());
    }
}
