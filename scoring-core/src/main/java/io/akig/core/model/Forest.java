package io.akig.core.model;

/**
 * A gradient-boosted forest of a binary classifier, compiled into flat arrays. Answers are those of XGBoost: a value
 * below the threshold goes left, NaN goes the learned way, and leaves are added in single precision in the order of the
 * trees. Immutable, safe for any number of threads, allocates nothing for a row.
 */
public final class Forest {

    /** A node is four ints; both children of a node lie side by side, left first. */
    static final int NODE = 4;

    /** Index of the feature; unused in a leaf. */
    static final int FEATURE = 0;

    /** Bits of the threshold, or of the leaf's value. */
    static final int VALUE = 1;

    /** Where the left child lies, or -1 in a leaf. */
    static final int LEFT = 2;

    /** What a missing value adds to the left child's place: 0 for left, {@link #NODE} for right. */
    static final int MISSING = 3;

    private final int[] nodes;
    private final float[] covers;
    private final int[] roots;
    private final float baseMargin;
    private final int featureCount;

    Forest(int[] nodes, float[] covers, int[] roots, float baseMargin, int featureCount) {
        this.nodes = nodes;
        this.covers = covers;
        this.roots = roots;
        this.baseMargin = baseMargin;
        this.featureCount = featureCount;
    }

    /**
     * Compiles XGBoost's JSON model.
     *
     * @throws UnsupportedForest if it is no such model, or uses what the forest cannot represent exactly
     */
    public static Forest parse(byte[] xgboostJsonModel) {
        return new ForestParser(xgboostJsonModel).parse();
    }

    /** The margin (log-odds) of a row of {@link #featureCount} values, NaN where missing. */
    public float margin(float[] row) {
        checkWidth(row.length);
        return margin(row, 0);
    }

    /** The margins of rows that lie one after the other in one array. */
    public void margins(float[] rows, float[] out) {
        if (rows.length != (long) out.length * featureCount) {
            throw new IllegalArgumentException("the rows do not fill " + out.length + " times " + featureCount);
        }
        for (int i = 0; i < out.length; i++) {
            out[i] = margin(rows, i * featureCount);
        }
    }

    private float margin(float[] row, int from) {
        float sum = baseMargin;
        for (int root : roots) {
            int at = root;
            int left = nodes[at + LEFT];
            while (left >= 0) {
                float value = row[from + nodes[at + FEATURE]];
                float threshold = Float.intBitsToFloat(nodes[at + VALUE]);
                if (value < threshold) {
                    at = left;
                } else if (value >= threshold) {
                    at = left + NODE;
                } else {
                    at = left + nodes[at + MISSING];
                }
                left = nodes[at + LEFT];
            }
            sum += Float.intBitsToFloat(nodes[at + VALUE]);
        }
        return sum;
    }

    private void checkWidth(int width) {
        if (width != featureCount) {
            throw new IllegalArgumentException("the row has " + width + " features, the forest " + featureCount);
        }
    }

    /** How many features a row has. */
    public int featureCount() {
        return featureCount;
    }

    /** How many trees are added up. */
    public int treeCount() {
        return roots.length;
    }

    /** What the sum starts with. */
    public float baseMargin() {
        return baseMargin;
    }

    int root(int tree) {
        return roots[tree];
    }

    boolean isLeaf(int at) {
        return nodes[at + LEFT] < 0;
    }

    int feature(int at) {
        return nodes[at + FEATURE];
    }

    float value(int at) {
        return Float.intBitsToFloat(nodes[at + VALUE]);
    }

    int left(int at) {
        return nodes[at + LEFT];
    }

    int right(int at) {
        return nodes[at + LEFT] + NODE;
    }

    boolean missingGoesLeft(int at) {
        return nodes[at + MISSING] == 0;
    }

    boolean goesLeft(int at, float[] row) {
        float x = row[feature(at)];
        return Float.isNaN(x) ? missingGoesLeft(at) : x < value(at);
    }

    float cover(int at) {
        return covers[at / NODE];
    }
}
