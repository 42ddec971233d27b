package io.akig.core.explain;

import io.akig.core.model.Calibrator;
import io.akig.core.model.GoldenRows;
import io.akig.core.model.ScoringModel;

/**
 * The tenant that reasons compare with: one whose probability would be a given one, such as the lowest that is GOOD.
 *
 * <p>Its margin {@code m*} is the lowest that the calibration curve maps to that probability, or the nearest the curve
 * comes to it. What its features contribute is what they usually contribute at that margin: over the rows {@code k} that
 * the model carries as proof, with contributions {@code c[i][k]} and distances {@code d[k] = m[k] - m0} from the expected
 * margin {@code m0}, the least-squares line through the origin
 *
 * <pre>share[i] = sum_k c[i][k] d[k] / sum_k d[k]^2
 * r[i]     = share[i] (m* - m0)</pre>
 *
 * As the contributions of a row add up to its distance, the shares add up to 1 and {@code r} to {@code m* - m0}. So a
 * tenant's contributions less {@code r} add up to the tenant's margin less {@code m*}, and each says by how much that
 * feature sets the tenant apart from the one compared with.
 */
public final class Reference {

    /** Rows with more missing were made to exercise the forest; no tenant with a score looks like them. */
    private static final double MOST_MISSING = 0.35;

    private static final double FARTHEST_MARGIN = 60;

    private final double margin;
    private final double[] contributions;

    private Reference(double margin, double[] contributions) {
        this.margin = margin;
        this.contributions = contributions;
    }

    /** The tenant of that probability as the model sees it. */
    public static Reference at(double probability, ScoringModel model) {
        double margin = marginOf(probability, model.bundle().calibrator());
        double away = margin - model.shap().expectedMargin();
        double[] shares = shares(model.bundle().golden(), model.forest().featureCount());
        for (int i = 0; i < shares.length; i++) {
            shares[i] *= away;
        }
        return new Reference(margin, shares);
    }

    /** The lowest margin of that probability, or of the nearest one the curve reaches. */
    static double marginOf(double probability, Calibrator calibrator) {
        double lowest = calibrator.probability(-FARTHEST_MARGIN);
        double highest = calibrator.probability(FARTHEST_MARGIN);
        // Where the curve never comes so low, the last margin at its foot is nearer to what it knows than the first.
        boolean foot = probability < lowest;
        double wanted = Math.min(probability, highest);
        double below = -FARTHEST_MARGIN;
        double above = FARTHEST_MARGIN;
        for (double middle = 0; below < middle && middle < above; middle = below + (above - below) / 2) {
            double there = calibrator.probability(middle);
            if (foot ? there > lowest : there >= wanted) {
                above = middle;
            } else {
                below = middle;
            }
        }
        return foot ? below : above;
    }

    /** Contributions of a row, as {@link TreeShap} gives them, made relative: in place, this margin last. */
    void subtractFrom(double[] marginContributions) {
        for (int i = 0; i < contributions.length; i++) {
            marginContributions[i] -= contributions[i];
        }
        marginContributions[contributions.length] = margin;
    }

    /** The margin that contributions start from. */
    public double margin() {
        return margin;
    }

    private static double[] shares(GoldenRows golden, int features) {
        double[] shares = new double[features];
        double total = 0;
        for (int k = 0; k < golden.rows().length; k++) {
            float[] contributions = golden.contributions()[k];
            if (!likeATenant(golden.rows()[k])) {
                continue;
            }
            double distance = 0;
            for (int i = 0; i < features; i++) {
                distance += contributions[i];
            }
            for (int i = 0; i < features; i++) {
                shares[i] += contributions[i] * distance;
            }
            total += distance * distance;
        }
        for (int i = 0; i < features; i++) {
            // A model that tells nobody apart has no profile to give: every feature then takes the same part.
            shares[i] = total > 0 ? shares[i] / total : 1.0 / features;
        }
        return shares;
    }

    private static boolean likeATenant(float[] row) {
        int missing = 0;
        for (float value : row) {
            missing += Float.isNaN(value) ? 1 : 0;
        }
        return missing <= MOST_MISSING * row.length;
    }
}
