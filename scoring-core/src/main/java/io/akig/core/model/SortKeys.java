package io.akig.core.model;

/**
 * Floats as ints of the same order, so that a condition is one comparison. Each feature has two columns: in the first a
 * missing value is above every threshold and goes right, in the second below and goes left.
 */
final class SortKeys {

    private SortKeys() {}

    /** The key of a number; -0.0 and 0.0 share one. */
    static int of(float value) {
        int bits = Float.floatToRawIntBits(value + 0.0f);
        return bits ^ ((bits >> 31) & Integer.MAX_VALUE);
    }

    /** The column of a condition on a feature. */
    static int column(int feature, int featureCount, boolean missingGoesLeft) {
        return missingGoesLeft ? featureCount + feature : feature;
    }

    /** 1 if a key is below a threshold's, else 0; no branch. */
    static int below(int key, int threshold) {
        return (int) (((long) key - threshold) >>> 63);
    }

    /** The same in ints alone: over many rows this becomes vector instructions (Warren, Hacker's Delight, 2-12). */
    static int belowInInts(int key, int threshold) {
        int gap = key - threshold;
        return (gap ^ ((key ^ threshold) & (gap ^ key))) >>> 31;
    }

    /** Fills both columns of each feature from the row that begins at a place. */
    static void fill(float[] rows, int from, int[] keys) {
        int n = keys.length / 2;
        for (int i = 0; i < n; i++) {
            float value = rows[from + i];
            boolean missing = Float.isNaN(value);
            int key = of(value);
            keys[i] = missing ? Integer.MAX_VALUE : key;
            keys[n + i] = missing ? Integer.MIN_VALUE : key;
        }
    }
}
