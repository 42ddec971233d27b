package io.akig.core.model;

import java.util.Arrays;
import java.util.List;

/** Plays the game of every leaf for every row: for forests too deep for {@link TableShap}. */
final class PathShap implements ShapMethod {

    private final Forest forest;
    private final LeafPath[] paths;
    private final int longest;

    PathShap(Forest forest, List<List<LeafPath>> trees) {
        this.forest = forest;
        paths = trees.stream().flatMap(List::stream).toArray(LeafPath[]::new);
        longest = Arrays.stream(paths)
                .mapToInt(path -> path.features().length)
                .max()
                .orElse(0);
    }

    @Override
    public Workspace workspace() {
        return new Workspace(new int[0], new int[0], new boolean[longest], new LeafShapley(longest));
    }

    @Override
    public void add(float[] row, double[] out, Workspace workspace) {
        boolean[] satisfied = workspace.flags();
        for (LeafPath path : paths) {
            int count = path.features().length;
            Arrays.fill(satisfied, 0, count, true);
            for (int i = 0; i < path.nodes().length; i++) {
                satisfied[path.slot()[i]] &= path.goesLeft()[i] == forest.goesLeft(path.nodes()[i], row);
            }
            workspace.leaf().add(count, satisfied, path.shares(), path.leaf(), out, path.features());
        }
    }

    @Override
    public void addAll(float[][] rows, double[][] out, Workspace workspace) {
        for (int i = 0; i < rows.length; i++) {
            add(rows[i], out[i], workspace);
        }
    }
}
