package io.akig.core.explain;

import io.akig.core.model.Calibrator;
import io.akig.core.model.Forest;
import io.akig.core.model.ForestShap;
import io.akig.core.model.ScoringModel;

/** Why a forest answers what it answers. Safe for any number of threads. */
public final class TreeShap {

    private final Forest forest;
    private final ForestShap shap;

    private TreeShap(Forest forest, ForestShap shap) {
        this.forest = forest;
        this.shap = shap;
    }

    /** Prepares the explanation of a forest; worth keeping as long as the forest. */
    public static TreeShap of(Forest forest) {
        return new TreeShap(forest, ForestShap.of(forest));
    }

    /** The explanation that the model has proved itself with. */
    public static TreeShap of(ScoringModel model) {
        return new TreeShap(model.forest(), model.shap());
    }

    /**
     * Exact contributions to the margin.
     *
     * @param row feature values, NaN where missing
     * @param out filled with one number for each feature and the expected margin last; their sum is the row's margin
     */
    public void contributions(float[] row, double[] out) {
        shap.contributions(row, out);
    }

    /**
     * Exact contributions to the margins of many rows, to the last bit what each of them gets alone. On the thread that
     * asks; who wants more threads gives each of them rows of its own.
     *
     * @param rows feature values, NaN where missing
     * @param out for each row one number for each feature and the expected margin last
     */
    public void contributions(float[][] rows, double[][] out) {
        shap.contributions(rows, out);
    }

    /** The calibrated probability of a row, taken apart by feature from that of the tenant compared with. */
    public Attribution attribution(float[] row, Calibrator calibrator, Reference reference) {
        double[] out = new double[forest.featureCount() + 1];
        shap.contributions(row, out);
        reference.subtractFrom(out);
        return Attribution.of(out, forest.margin(row), calibrator);
    }

    /** The calibrated probability of a row, taken apart by feature from that at the expected margin. */
    public Attribution attribution(float[] row, Calibrator calibrator) {
        double[] out = new double[forest.featureCount() + 1];
        shap.contributions(row, out);
        return Attribution.of(out, forest.margin(row), calibrator);
    }
}
