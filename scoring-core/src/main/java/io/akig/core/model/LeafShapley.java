package io.akig.core.model;

/**
 * Shapley values of the game that one leaf plays: features on its path are satisfied or not, and a feature that is not
 * known lets the share of training cover through. Exact, after Lundberg et al., "Consistent individualized feature
 * attribution for tree ensembles" (2018), written with polynomials: in the product over features of (share + satisfied *
 * y), the coefficient of y^k sums over the coalitions of k features.
 */
final class LeafShapley {

    private final double[] product;
    private final double[][] weights;

    LeafShapley(int maxFeatures) {
        product = new double[maxFeatures + 1];
        weights = new double[maxFeatures + 1][];
        for (int d = 1; d <= maxFeatures; d++) {
            weights[d] = weights(d);
        }
    }

    /** Weight of a coalition of k among d features: k! (d - 1 - k)! / d!. */
    private static double[] weights(int d) {
        double[] w = new double[d];
        w[0] = 1.0 / d;
        for (int k = 1; k < d; k++) {
            w[k] = w[k - 1] * k / (d - k);
        }
        return w;
    }

    /**
     * Adds the leaf's contributions.
     *
     * @param count how many different features are on the path
     * @param satisfied whether the row satisfies every condition on each of them
     * @param share the product of cover ratios along the conditions on each of them
     */
    void add(int count, boolean[] satisfied, double[] share, double leaf, double[] out, int[] slots) {
        if (count == 0) {
            return;
        }
        double[] w = weights[count];
        expand(count, satisfied, share);
        double known = 0;
        for (int k = 0; k < count; k++) {
            known += product[k] * w[k];
        }
        for (int i = 0; i < count; i++) {
            if (satisfied[i]) {
                out[slots[i]] += leaf * (1 - share[i]) * without(count, share[i], w);
            } else {
                // Dividing by the share and multiplying by (0 - share) leaves the sum itself.
                out[slots[i]] -= leaf * known;
            }
        }
    }

    private void expand(int count, boolean[] satisfied, double[] share) {
        product[0] = 1;
        for (int i = 0; i < count; i++) {
            product[i + 1] = 0;
            for (int k = i + 1; k > 0; k--) {
                product[k] = product[k] * share[i] + (satisfied[i] ? product[k - 1] : 0);
            }
            product[0] *= share[i];
        }
    }

    /** The weighted coefficients after dividing by (share + y), from the highest power down. */
    private double without(int count, double share, double[] w) {
        double coefficient = 0;
        double sum = 0;
        for (int k = count; k > 0; k--) {
            coefficient = product[k] - share * coefficient;
            sum += coefficient * w[k - 1];
        }
        return sum;
    }
}
