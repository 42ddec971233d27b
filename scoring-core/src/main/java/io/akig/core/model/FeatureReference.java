package io.akig.core.model;

import java.util.Arrays;

/**
 * What training saw of one feature. Bin {@code i} holds values from {@code edges[i]} up to, but without,
 * {@code edges[i + 1]}; the last bin holds its upper edge too. A feature that was always missing has no bins.
 *
 * @param edges never falling, one more than bins, the first the smallest and the last the largest value seen; or empty
 * @param counts rows in each bin
 * @param missing rows in which the feature was missing
 */
public record FeatureReference(double[] edges, long[] counts, long missing) {

    public FeatureReference {
        boolean fits = edges.length == 0 ? counts.length == 0 : edges.length == counts.length + 1;
        if (!fits || edges.length == 1 || missing < 0) {
            throw new IllegalArgumentException("a feature reference needs one edge more than counts");
        }
        for (int i = 0; i < edges.length; i++) {
            if (!Double.isFinite(edges[i]) || (i > 0 && edges[i] < edges[i - 1])) {
                throw new IllegalArgumentException("edge " + i + " of a feature reference is out of order");
            }
        }
        for (long count : counts) {
            if (count < 0) {
                throw new IllegalArgumentException("a feature reference cannot count below 0");
            }
        }
        edges = edges.clone();
        counts = counts.clone();
    }

    /** Bins of about equal counts over the values; NaN is missing, infinities are refused. */
    public static FeatureReference of(float[] values, int maxBins) {
        float[] sorted = values.clone();
        // NaN sorts last.
        Arrays.sort(sorted);
        int present = sorted.length;
        while (present > 0 && Float.isNaN(sorted[present - 1])) {
            present--;
        }
        if (present == 0) {
            return new FeatureReference(new double[0], new long[0], values.length);
        }
        double[] edges = new double[maxBins + 1];
        int n = 0;
        for (int i = 0; i < maxBins; i++) {
            double edge = sorted[(int) ((long) i * present / maxBins)] + 0.0;
            if (n == 0 || edge > edges[n - 1]) {
                edges[n++] = edge;
            }
        }
        double top = sorted[present - 1] + 0.0;
        // The last quantile may already be the top: then that bin holds just the top itself.
        edges[n++] = top;
        edges = Arrays.copyOf(edges, n);
        FeatureReference empty = new FeatureReference(edges, new long[n - 1], 0);
        long[] counts = new long[n - 1];
        for (int i = 0; i < present; i++) {
            counts[empty.bin(sorted[i])]++;
        }
        return new FeatureReference(edges, counts, values.length - present);
    }

    /** The bin of a value; values outside the range belong to the outer bins, -1 for NaN or when there are no bins. */
    public int bin(double value) {
        if (Double.isNaN(value) || counts.length == 0) {
            return -1;
        }
        int bin = counts.length - 1;
        while (bin > 0 && value < edges[bin]) {
            bin--;
        }
        return bin;
    }

    /** Whether a value lies outside what training saw; a missing value does only if training never missed it. */
    public boolean outOfRange(double value) {
        if (Double.isNaN(value)) {
            return missing == 0;
        }
        return edges.length == 0 || value < edges[0] || value > edges[edges.length - 1];
    }

    /** All rows, missing ones included. */
    public long total() {
        return Arrays.stream(counts).sum() + missing;
    }

    /** The share of rows in which the feature was missing. */
    public double missingShare() {
        return total() == 0 ? 0 : (double) missing / total();
    }

    @Override
    public double[] edges() {
        return edges.clone();
    }

    @Override
    public long[] counts() {
        return counts.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FeatureReference that
                && missing == that.missing
                && Arrays.equals(edges, that.edges)
                && Arrays.equals(counts, that.counts);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(edges) + Arrays.hashCode(counts) + Long.hashCode(missing);
    }
}
