package io.akig.core.model;

import java.util.Arrays;

/**
 * How many days after the due date the charges of the training data were settled: percentiles 0 to 100 over all tenants.
 * Negative days are payments before the due date. Charges never settled are not in it, so it speaks of those who pay.
 *
 * @param percentiles 101 never falling values in days
 * @param settled how many settled charges it was taken from
 */
public record LatenessProfile(double[] percentiles, long settled) {

    private static final int STEPS = 100;

    public LatenessProfile {
        if (percentiles.length != STEPS + 1) {
            throw new IllegalArgumentException("a lateness profile has " + (STEPS + 1) + " percentiles");
        }
        for (int i = 0; i <= STEPS; i++) {
            if (!Double.isFinite(percentiles[i]) || (i > 0 && percentiles[i] < percentiles[i - 1])) {
                throw new IllegalArgumentException("percentile " + i + " of the lateness profile is out of order");
            }
        }
        percentiles = percentiles.clone();
    }

    /** From the days after due of all settled charges, in any order; without any, everything is paid on the due date. */
    public static LatenessProfile of(int[] daysAfterDue) {
        int[] sorted = daysAfterDue.clone();
        Arrays.sort(sorted);
        double[] percentiles = new double[STEPS + 1];
        for (int i = 0; i <= STEPS && sorted.length > 0; i++) {
            double at = (double) i / STEPS * (sorted.length - 1);
            int low = (int) at;
            int high = Math.min(low + 1, sorted.length - 1);
            percentiles[i] = sorted[low] + (at - low) * (sorted[high] - sorted[low]);
        }
        return new LatenessProfile(percentiles, sorted.length);
    }

    @Override
    public double[] percentiles() {
        return percentiles.clone();
    }

    /** The day after due by which a share of the settled charges was settled. */
    public double quantile(double share) {
        double at = Math.min(1, Math.max(0, share)) * STEPS;
        int low = Math.min((int) at, STEPS - 1);
        return percentiles[low] + (at - low) * (percentiles[low + 1] - percentiles[low]);
    }

    /** The share of the settled charges that was settled by a day after due. */
    public double shareBy(double daysAfterDue) {
        if (daysAfterDue >= percentiles[STEPS]) {
            return 1;
        }
        if (daysAfterDue < percentiles[0]) {
            return 0;
        }
        int high = 1;
        while (percentiles[high] <= daysAfterDue) {
            high++;
        }
        double width = percentiles[high] - percentiles[high - 1];
        return (high - 1 + (daysAfterDue - percentiles[high - 1]) / width) / STEPS;
    }

    /** The quantile among those not yet settled on a day after due: never before that day. */
    public double quantileAfter(double share, double daysAfterDue) {
        double gone = shareBy(daysAfterDue);
        return Math.max(daysAfterDue, quantile(gone + share * (1 - gone)));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LatenessProfile that
                && settled == that.settled
                && Arrays.equals(percentiles, that.percentiles);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(percentiles) + Long.hashCode(settled);
    }
}
