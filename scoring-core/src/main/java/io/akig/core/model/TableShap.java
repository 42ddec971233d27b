package io.akig.core.model;

/**
 * Reads contributions from tables made when the model is loaded, as FastTreeSHAP v2 (Yang 2021) does for single leaves,
 * here for groups of leaves. A group is a small subtree. What its leaves contribute depends only on which conditions on the
 * way to it hold and how its own conditions turn out: a handful of bits, and for each pattern of them one line of sums.
 *
 * <p>A tree is a stretch of {@code program}: the count of conditions above the groups; for each its column, its threshold
 * and the slots of its two children; the count of groups; for each the start of its table, the length of a line, the count
 * of its conditions, then their columns and thresholds, then the features of a line. A slot holds the bits gathered on the
 * way; the conditions own the first slots and the groups the next, in order.
 */
final class TableShap implements ShapMethod {

    /** Ints of one condition above the groups. */
    static final int CONDITION = 4;

    private final int featureCount;
    private final int trees;
    private final int slots;
    private final int[] program;
    private final float[] tables;

    TableShap(int featureCount, int trees, int slots, int[] program, float[] tables) {
        this.featureCount = featureCount;
        this.trees = trees;
        this.slots = slots;
        this.program = program;
        this.tables = tables;
    }

    @Override
    public Workspace workspace() {
        return new Workspace(new int[2 * featureCount], new int[slots], new boolean[0], new LeafShapley(0));
    }

    @Override
    public void add(float[] row, double[] out, Workspace workspace) {
        int[] keys = workspace.keys();
        SortKeys.fill(row, 0, keys);
        int at = 0;
        for (int tree = 0; tree < trees; tree++) {
            at = tree(at, keys, workspace.slots(), out);
        }
    }

    @Override
    public void addAll(float[][] rows, double[][] out, Workspace workspace) {
        new TableSweep(featureCount, trees, slots, program, tables).add(rows, out);
    }

    private int tree(int start, int[] keys, int[] bits, double[] out) {
        int[] code = program;
        int at = start;
        int conditions = code[at++];
        bits[0] = 0;
        for (int slot = 0; slot < conditions; slot++) {
            int left = SortKeys.below(keys[code[at]], code[at + 1]);
            int way = bits[slot] << 1;
            bits[code[at + 2]] = way | left;
            bits[code[at + 3]] = way | (1 - left);
            at += CONDITION;
        }
        int end = conditions + code[at++];
        for (int slot = conditions; slot < end; slot++) {
            int pattern = bits[slot];
            int table = code[at];
            int width = code[at + 1];
            int own = at + 3 + 2 * code[at + 2];
            for (at += 3; at < own; at += 2) {
                pattern = pattern << 1 | SortKeys.below(keys[code[at]], code[at + 1]);
            }
            int line = table + pattern * width;
            for (int i = 0; i < width; i++) {
                out[code[at + i]] += tables[line + i];
            }
            at += width;
        }
        return at;
    }
}
