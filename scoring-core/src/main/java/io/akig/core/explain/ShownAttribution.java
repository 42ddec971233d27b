package io.akig.core.explain;

import java.util.Arrays;

/**
 * An {@link Attribution} in the numbers that are shown: probability and base at four decimals as everywhere, contributions
 * at six. Counted in millionths, so they add up in decimals with residual 0; what rounding leaves over goes to the largest
 * contribution and is at most a hundredth of a point.
 *
 * @param base millionths, a multiple of 100
 * @param contributions millionths of each feature, in the order of the catalogue
 * @param probability millionths, a multiple of 100
 */
public record ShownAttribution(long base, long[] contributions, long probability) {

    private static final double MILLIONTHS = 1e6;

    public ShownAttribution {
        contributions = contributions.clone();
    }

    public static ShownAttribution of(Attribution attribution) {
        double[] exact = attribution.contributions();
        long base = fourDecimals(attribution.base());
        long probability = fourDecimals(attribution.probability());
        long[] shown = new long[exact.length];
        long rest = probability - base;
        int largest = 0;
        for (int i = 0; i < exact.length; i++) {
            shown[i] = Math.round(exact[i] * MILLIONTHS);
            rest -= shown[i];
            largest = Math.abs(exact[i]) > Math.abs(exact[largest]) ? i : largest;
        }
        shown[largest] += rest;
        return new ShownAttribution(base, shown, probability);
    }

    /** What is missing from base and contributions to the probability: 0. */
    public long residual() {
        return probability - base - Arrays.stream(contributions).sum();
    }

    @Override
    public long[] contributions() {
        return contributions.clone();
    }

    /** The number whose decimals are meant. */
    public static double decimal(long millionths) {
        return millionths / MILLIONTHS;
    }

    private static long fourDecimals(double value) {
        return Math.round(value * 10_000) * 100;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ShownAttribution that
                && base == that.base
                && probability == that.probability
                && Arrays.equals(contributions, that.contributions);
    }

    @Override
    public int hashCode() {
        return 31 * Long.hashCode(probability) + Arrays.hashCode(contributions);
    }
}
