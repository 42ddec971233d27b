package io.akig.core.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The way from the root to one leaf: its conditions, and for each different feature on it the product of cover ratios.
 *
 * @param nodes the inner nodes passed, root first
 * @param goesLeft the turn taken at each
 * @param slot which of the different features each node asks
 * @param features the different features
 * @param shares the product of cover ratios for each different feature
 * @param leafAt where the leaf lies
 * @param leaf the leaf's value
 */
record LeafPath(int[] nodes, boolean[] goesLeft, int[] slot, int[] features, double[] shares, int leafAt, double leaf) {

    static List<LeafPath> of(Forest forest, int root) {
        List<LeafPath> paths = new ArrayList<>();
        collect(forest, root, new int[0], new boolean[0], paths);
        return paths;
    }

    private static void collect(Forest forest, int at, int[] nodes, boolean[] turns, List<LeafPath> paths) {
        if (forest.isLeaf(at)) {
            paths.add(path(forest, at, nodes, turns));
            return;
        }
        int[] deeper = Arrays.copyOf(nodes, nodes.length + 1);
        deeper[nodes.length] = at;
        boolean[] toRight = Arrays.copyOf(turns, turns.length + 1);
        boolean[] toLeft = toRight.clone();
        toLeft[turns.length] = true;
        collect(forest, forest.left(at), deeper, toLeft, paths);
        collect(forest, forest.right(at), deeper, toRight, paths);
    }

    private static LeafPath path(Forest forest, int leaf, int[] nodes, boolean[] turns) {
        int[] slot = new int[nodes.length];
        int[] features = new int[nodes.length];
        double[] shares = new double[nodes.length];
        int different = 0;
        for (int i = 0; i < nodes.length; i++) {
            int feature = forest.feature(nodes[i]);
            int at = 0;
            while (at < different && features[at] != feature) {
                at++;
            }
            if (at == different) {
                features[different] = feature;
                shares[different++] = 1;
            }
            slot[i] = at;
            int next = turns[i] ? forest.left(nodes[i]) : forest.right(nodes[i]);
            shares[at] *= (double) forest.cover(next) / forest.cover(nodes[i]);
        }
        return new LeafPath(
                nodes,
                turns,
                slot,
                Arrays.copyOf(features, different),
                Arrays.copyOf(shares, different),
                leaf,
                forest.value(leaf));
    }

    /** The share of training cover that comes all the way to the leaf. */
    double reach() {
        double reach = 1;
        for (double share : shares) {
            reach *= share;
        }
        return reach;
    }
}
