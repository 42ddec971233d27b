package io.akig.core.model;

/**
 * A gradient-boosted forest of a binary classifier, compiled into flat arrays. Answers are those of XGBoost: a value
 * below the threshold goes left, NaN goes the learned way, and leaves are added in single precision in the order of the
 * trees. Immutable, safe for any number of threads; a row costs no allocation beyond scratch that each thread keeps.
 *
 * <p>The walk has no branch to mispredict: the row is first turned into {@link SortKeys}, a step is arithmetic, and every
 * tree is walked as many steps as it is deep, because a leaf leads to itself.
 */
public final class Forest {

    /** A node is four ints; both children of a node lie side by side, right first. */
    static final int NODE = 4;

    /** The column of the condition in {@link SortKeys}; 0 in a leaf. */
    static final int COLUMN = 0;

    /** The key of the threshold; in a leaf so low that nothing is below. */
    static final int KEY = 1;

    /** Where the right child lies; in a leaf the leaf itself. */
    static final int NEXT = 2;

    /** Bits of the threshold, or of the leaf's value. */
    static final int VALUE = 3;

    private final int[] nodes;
    private final float[] covers;
    private final int[] roots;
    private final int[] depths;
    private final float baseMargin;
    private final int featureCount;
    private final ThreadLocal<int[]> scratch;

    Forest(int[] nodes, float[] covers, int[] roots, int[] depths, float baseMargin, int featureCount) {
        this.nodes = nodes;
        this.covers = covers;
        this.roots = roots;
        this.depths = depths;
        this.baseMargin = baseMargin;
        this.featureCount = featureCount;
        this.scratch = ThreadLocal.withInitial(() -> new int[2 * featureCount]);
    }

    /**
     * Compiles XGBoost's JSON model.
     *
     * @throws UnsupportedForest if it is no such model, or uses what the forest cannot represent exactly
     */
    public static Forest parse(byte[] xgboostJsonModel) {
        return ForestParser.json(xgboostJsonModel);
    }

    /**
     * Compiles XGBoost's binary model, without XGBoost.
     *
     * @throws UnsupportedForest if it is no such model, or uses what the forest cannot represent exactly
     */
    public static Forest parseUbj(byte[] xgboostUbjModel) {
        return ForestParser.ubj(xgboostUbjModel);
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

    private float margin(float[] rows, int from) {
        int[] keys = scratch.get();
        SortKeys.fill(rows, from, keys);
        int[] flat = nodes;
        float sum = baseMargin;
        for (int tree = 0; tree < roots.length; tree++) {
            int at = roots[tree];
            for (int step = depths[tree]; step > 0; step--) {
                int left = SortKeys.below(keys[flat[at + COLUMN]], flat[at + KEY]);
                at = flat[at + NEXT] + left * NODE;
            }
            sum += Float.intBitsToFloat(flat[at + VALUE]);
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
        return nodes[at + NEXT] == at;
    }

    int column(int at) {
        return nodes[at + COLUMN];
    }

    int key(int at) {
        return nodes[at + KEY];
    }

    int feature(int at) {
        return nodes[at + COLUMN] % featureCount;
    }

    float value(int at) {
        return Float.intBitsToFloat(nodes[at + VALUE]);
    }

    int left(int at) {
        return nodes[at + NEXT] + NODE;
    }

    int right(int at) {
        return nodes[at + NEXT];
    }

    boolean missingGoesLeft(int at) {
        return nodes[at + COLUMN] >= featureCount;
    }

    boolean goesLeft(int at, float[] row) {
        float x = row[feature(at)];
        return Float.isNaN(x) ? missingGoesLeft(at) : x < value(at);
    }

    float cover(int at) {
        return covers[at / NODE];
    }
}
