package io.akig.core.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Exact path-dependent TreeSHAP on the margin: the numbers of XGBoost's {@code predictContrib}. It lives beside the
 * forest because a bundle proves its contributions when it is loaded; others explain through {@code explain.TreeShap}.
 * Safe for any number of threads; a row costs no allocation beyond a workspace that each thread keeps.
 */
public final class ForestShap {

    /** Above 64 MB the tables would no longer stay near the processor, and loading would take long. */
    static final int MAX_CELLS = 1 << 24;

    private final int featureCount;
    private final double expectedMargin;
    private final ShapMethod method;
    private final ThreadLocal<ShapMethod.Workspace> workspaces;

    private ForestShap(Forest forest, ShapMethod method, double expectedMargin) {
        this.featureCount = forest.featureCount();
        this.expectedMargin = expectedMargin;
        this.method = method;
        this.workspaces = ThreadLocal.withInitial(method::workspace);
    }

    /** Prepares the explanation of a forest; worth keeping as long as the forest. */
    public static ForestShap of(Forest forest) {
        return of(forest, MAX_CELLS);
    }

    static ForestShap of(Forest forest, int maxCells) {
        List<List<LeafPath>> trees = new ArrayList<>();
        double expected = forest.baseMargin();
        for (int tree = 0; tree < forest.treeCount(); tree++) {
            List<LeafPath> paths = LeafPath.of(forest, forest.root(tree));
            for (LeafPath path : paths) {
                expected += path.leaf() * path.reach();
            }
            trees.add(paths);
        }
        TableShap tables = TableCompiler.compile(forest, trees, maxCells);
        return new ForestShap(forest, tables == null ? new PathShap(forest, trees) : tables, expected);
    }

    /**
     * Fills one number for each feature and the expected margin last; their sum is the row's margin.
     *
     * @param row feature values, NaN where missing
     */
    public void contributions(float[] row, double[] out) {
        prepare(row, out);
        method.add(row, out, workspaces.get());
        out[featureCount] = expectedMargin;
    }

    /**
     * The same for many rows, to the last bit what each of them gets alone, in less time.
     *
     * @param rows feature values, NaN where missing
     * @param out filled for each row as by {@link #contributions(float[], double[])}
     */
    public void contributions(float[][] rows, double[][] out) {
        if (rows.length != out.length) {
            throw new IllegalArgumentException(
                    rows.length + " rows need as many places for their contributions, not " + out.length);
        }
        for (int i = 0; i < rows.length; i++) {
            prepare(rows[i], out[i]);
        }
        method.addAll(rows, out, workspaces.get());
        for (double[] row : out) {
            row[featureCount] = expectedMargin;
        }
    }

    private void prepare(float[] row, double[] out) {
        if (row.length != featureCount || out.length != featureCount + 1) {
            throw new IllegalArgumentException(
                    "an explanation of " + featureCount + " features takes a row of so many and"
                            + " gives one number more, not " + row.length + " and " + out.length);
        }
        Arrays.fill(out, 0);
    }

    /** The mean margin over the training rows, by cover: what a row without contributions would get. */
    public double expectedMargin() {
        return expectedMargin;
    }
}
