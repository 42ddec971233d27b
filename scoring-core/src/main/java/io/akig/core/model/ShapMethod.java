package io.akig.core.model;

/** A way to add up the contributions of all trees; each gives the same numbers, up to rounding. */
sealed interface ShapMethod permits PathShap, TableShap {

    /** What one thread needs to explain rows. */
    Workspace workspace();

    void add(float[] row, double[] out, Workspace workspace);

    /** The same numbers for each of many rows. */
    void addAll(float[][] rows, double[][] out, Workspace workspace);

    /**
     * Scratch memory of one thread.
     *
     * @param keys the row as {@link SortKeys}
     * @param slots bits gathered on the way to each node
     * @param flags which features of a path are satisfied
     * @param leaf scratch of the leaf game
     */
    record Workspace(int[] keys, int[] slots, boolean[] flags, LeafShapley leaf) {}
}
