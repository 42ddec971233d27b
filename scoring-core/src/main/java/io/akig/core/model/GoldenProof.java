package io.akig.core.model;

import java.util.Locale;

/** Has a booster answer its bundle's golden rows, natively and compiled, and compares with what training wrote down. */
final class GoldenProof {

    static final double MARGIN_TOLERANCE = 1e-5;
    static final double CONTRIBUTION_TOLERANCE = 1e-4;

    private final GoldenRows golden;
    private final Forest forest;
    private final ForestShap shap;

    GoldenProof(GoldenRows golden, Forest forest, ForestShap shap) {
        this.golden = golden;
        this.forest = forest;
        this.shap = shap;
    }

    void prove(NativeBooster booster) throws BundleRefused {
        if (booster.featureCount() != golden.width()) {
            throw new BundleRefused("The bundle's booster has " + booster.featureCount() + " features, its rows have "
                    + golden.width() + ".");
        }
        float[] margins = booster.margins(golden.rows());
        float[][] contributions = booster.contributions(golden.rows());
        double[] own = new double[golden.width() + 1];
        for (int i = 0; i < margins.length; i++) {
            float[] row = golden.rows()[i];
            float margin = golden.margins()[i];
            same("XGBoost", "margin", i, margins[i], margin, MARGIN_TOLERANCE);
            same("the compiled forest", "margin", i, forest.margin(row), margin, MARGIN_TOLERANCE);
            shap.contributions(row, own);
            for (int f = 0; f < own.length; f++) {
                float wanted = golden.contributions()[i][f];
                same("XGBoost", "contribution", i, contributions[i][f], wanted, CONTRIBUTION_TOLERANCE);
                same("the compiled forest", "contribution", i, own[f], wanted, CONTRIBUTION_TOLERANCE);
            }
        }
    }

    void prove(Calibrator calibrator) throws BundleRefused {
        for (int i = 0; i < golden.margins().length; i++) {
            double probability = ProbabilityGrid.round(calibrator.probability(golden.margins()[i]));
            if (!(probability > 0 && probability < 1)) {
                throw new BundleRefused("The bundle gives golden row " + i + " a probability outside 0 and 1.");
            }
        }
    }

    private static void same(String who, String what, int row, double found, double wanted, double tolerance)
            throws BundleRefused {
        // Negated, so that NaN is a difference.
        if (!(Math.abs(found - wanted) <= tolerance)) {
            throw new BundleRefused(String.format(
                    Locale.ROOT,
                    "The bundle does not reproduce itself: for golden row %d %s gives the %s %.7g, not %.7g.",
                    row,
                    who,
                    what,
                    found,
                    wanted));
        }
    }
}
