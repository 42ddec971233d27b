package io.akig.scoring.outcomes;

import io.akig.core.model.FeatureReference;

/**
 * The population stability index of a feature, sum of (p - q) ln(p / q) over bins, q the reference's shares and p the
 * sample's; values that are missing are a bin of their own. And the threshold beyond which it is more than chance.
 *
 * <p>Where nothing drifted, PSI / (1/n + 1/m) is about chi-square with B - 1 degrees of freedom, for samples of n and m in B
 * bins: B. Yurdakul and J. Naranjo, "Statistical properties of the population stability index", Journal of Risk Model
 * Validation 14 (4), 2020. The customary 0.10 is therefore exceeded by chance four times in five at n = 100, and hardly
 * ever at n = 10,000. The threshold here is the quantile that chance passes, in any of all features, once in a hundred
 * reports, and at least 0.10, below which a shift does not matter. The approximation wants five expected rows a bin, so
 * neighbouring bins are joined until they have them.
 *
 * @param psi never negative
 * @param bins how many were left
 */
record Stability(double psi, double threshold, int bins) {
    /** Below it nothing is said. */
    static final int FEWEST = 50;

    private static final double FLOOR = 0.10;
    private static final double FALSE_ALARMS = 0.01;
    private static final double FEWEST_EXPECTED = 5;
    /** Added to every count, so that an empty bin has a logarithm. */
    private static final double SMOOTHING = 0.5;

    boolean drifted() {
        return psi > threshold;
    }

    /**
     * @param tenants that the reference's rows are of: they, not the rows, are what is independent
     * @param values the sample, one a tenant, NaN where missing
     * @param features how many are looked at together: each may give a false alarm so much more rarely
     */
    static Stability of(FeatureReference reference, long tenants, float[] values, int features) {
        long[] expected = reference.counts();
        long[] found = new long[expected.length];
        long missing = 0;
        for (float value : values) {
            int bin = reference.bin(value);
            if (bin < 0) {
                missing++;
            } else {
                found[bin]++;
            }
        }
        Sum sum = new Sum(reference.total(), values.length, tenants);
        double fewest = FEWEST_EXPECTED * reference.total() / values.length;
        long expectedOpen = 0;
        long foundOpen = 0;
        long expectedLeft = reference.total() - reference.missing();
        for (int i = 0; i < expected.length; i++) {
            expectedOpen += expected[i];
            foundOpen += found[i];
            expectedLeft -= expected[i];
            // What is left over must be enough for a bin too, else it joins this one.
            if (expectedOpen >= fewest && (expectedLeft >= fewest || i == expected.length - 1)) {
                sum.add(expectedOpen, foundOpen);
                expectedOpen = 0;
                foundOpen = 0;
            }
        }
        if (expectedOpen + foundOpen > 0) {
            sum.add(expectedOpen, foundOpen);
        }
        if (reference.missing() + missing > 0) {
            sum.add(reference.missing(), missing);
        }
        return sum.stability(features);
    }

    private static final class Sum {
        private final long referenceRows;
        private final long sampleRows;
        private final long independent;
        private double psi;
        private int bins;

        Sum(long referenceRows, long sampleRows, long tenants) {
            this.referenceRows = referenceRows;
            this.sampleRows = sampleRows;
            this.independent = Math.max(1, Math.min(referenceRows, tenants));
        }

        void add(long expected, long found) {
            double q = (expected + SMOOTHING) / (referenceRows + SMOOTHING);
            double p = (found + SMOOTHING) / (sampleRows + SMOOTHING);
            psi += (p - q) * Math.log(p / q);
            bins++;
        }

        Stability stability(int features) {
            double chance = bins < 2
                    ? 0
                    : ChiSquare.quantile(bins - 1, 1 - FALSE_ALARMS / features)
                            * (1.0 / sampleRows + 1.0 / independent);
            return new Stability(psi, Math.max(FLOOR, chance), bins);
        }
    }
}
