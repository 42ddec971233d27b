package io.akig.core.model;

import java.util.Arrays;
import java.util.List;

/**
 * The table of one group. The bits of a pattern, highest first: for each condition on the way, root first, whether the way
 * to the group is taken; then for each condition of the group whether it turns left.
 */
final class GroupTable {

    private final int depth;
    private final List<Integer> own;
    private final int[] features;
    private final int bits;

    GroupTable(int depth, List<Integer> own, int[] features) {
        this.depth = depth;
        this.own = own;
        this.features = features;
        this.bits = depth + own.size();
    }

    float[] fill(List<LeafPath> paths) {
        float[] table = new float[features.length << bits];
        double[][] lines = new double[1 << bits][features.length];
        LeafShapley game = new LeafShapley(features.length);
        for (LeafPath path : paths) {
            int[] cells = Arrays.stream(path.features()).map(this::cell).toArray();
            int[] bit = bits(path);
            boolean[] satisfied = new boolean[path.features().length];
            for (int pattern = 0; pattern < lines.length; pattern++) {
                Arrays.fill(satisfied, true);
                for (int i = 0; i < bit.length; i++) {
                    boolean set = (pattern >> bit[i] & 1) == 1;
                    satisfied[path.slot()[i]] &= i < depth ? set : set == path.goesLeft()[i];
                }
                game.add(satisfied.length, satisfied, path.shares(), path.leaf(), lines[pattern], cells);
            }
        }
        int at = 0;
        for (double[] line : lines) {
            for (double value : line) {
                table[at++] = (float) value;
            }
        }
        return table;
    }

    private int cell(int feature) {
        int cell = 0;
        while (features[cell] != feature) {
            cell++;
        }
        return cell;
    }

    /** For each condition of a path, the place of its bit. */
    private int[] bits(LeafPath path) {
        int[] bit = new int[path.nodes().length];
        for (int i = 0; i < bit.length; i++) {
            bit[i] = i < depth ? bits - 1 - i : own.size() - 1 - own.indexOf(path.nodes()[i]);
        }
        return bit;
    }
}
