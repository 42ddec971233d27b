package io.akig.core.model;

/** A way to add up the contributions of all trees; each gives the same numbers, up to rounding. */
sealed interface ShapMethod permits PathShap {

    /** What one thread needs to explain rows. */
    Workspace workspace();

    void add(float[] row, double[] out, Workspace workspace);

    /**
     * Scratch memory of one thread.
     *
     * @param ints scratch integers
     * @param flags scratch booleans
     * @param leaf scratch of the leaf game
     */
    record Workspace(int[] ints, boolean[] flags, LeafShapley leaf) {}
}
