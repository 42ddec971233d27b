package io.akig.core.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Cuts each tree into groups and writes the program and the tables of {@link TableShap}. */
final class TableCompiler {

    /** A full tree of depth 6 falls into 16 groups of 4 leaves. */
    private static final int PATTERN_BITS = 7;

    private final Forest forest;
    private final int maxCells;
    private final Map<Integer, Integer> conditionsBelow = new HashMap<>();
    private final IntStream.Builder program = IntStream.builder();
    private final List<float[]> tables = new ArrayList<>();
    private int cells;
    private int slots = 1;

    private TableCompiler(Forest forest, int maxCells) {
        this.forest = forest;
        this.maxCells = maxCells;
    }

    /** Null if the tables would have more cells than allowed. */
    static @Nullable TableShap compile(Forest forest, List<List<LeafPath>> trees, int maxCells) {
        TableCompiler compiler = new TableCompiler(forest, maxCells);
        for (int tree = 0; tree < trees.size(); tree++) {
            if (!compiler.tree(forest.root(tree), trees.get(tree))) {
                return null;
            }
        }
        float[] all = new float[compiler.cells];
        int at = 0;
        for (float[] table : compiler.tables) {
            System.arraycopy(table, 0, all, at, table.length);
            at += table.length;
        }
        int[] program = compiler.program.build().toArray();
        return new TableShap(forest.featureCount(), trees.size(), compiler.slots, program, all);
    }

    private boolean tree(int root, List<LeafPath> paths) {
        int deepest = paths.stream().mapToInt(path -> path.nodes().length).max().orElse(0);
        int bits = Math.max(PATTERN_BITS, deepest + 1);
        if (bits > Integer.SIZE - 2) {
            return false;
        }
        count(root);
        List<Integer> above = new ArrayList<>();
        List<Place> groups = new ArrayList<>();
        Map<Integer, Integer> slot = slots(root, bits, above, groups);
        slots = Math.max(slots, slot.size());
        program.add(above.size());
        for (int node : above) {
            condition(node);
            program.add(slot.getOrDefault(forest.left(node), -1));
            program.add(slot.getOrDefault(forest.right(node), -1));
        }
        program.add(groups.size());
        for (Place group : groups) {
            if (!group(group, paths)) {
                return false;
            }
        }
        return true;
    }

    /** Walks the conditions above the groups level by level, and numbers first them and then the groups. */
    private Map<Integer, Integer> slots(int root, int bits, List<Integer> above, List<Place> groups) {
        Queue<Place> waiting = new ArrayDeque<>(List.of(new Place(root, 0)));
        while (!waiting.isEmpty()) {
            Place place = waiting.remove();
            if (place.depth() + below(place.node()) <= bits) {
                groups.add(place);
                continue;
            }
            above.add(place.node());
            waiting.add(new Place(forest.left(place.node()), place.depth() + 1));
            waiting.add(new Place(forest.right(place.node()), place.depth() + 1));
        }
        Map<Integer, Integer> slot = new HashMap<>();
        above.forEach(node -> slot.put(node, slot.size()));
        groups.forEach(place -> slot.put(place.node(), slot.size()));
        return slot;
    }

    private boolean group(Place group, List<LeafPath> tree) {
        List<LeafPath> paths = tree.stream()
                .filter(path -> path.leafAt() == group.node()
                        || (path.nodes().length > group.depth() && path.nodes()[group.depth()] == group.node()))
                .toList();
        List<Integer> own = new ArrayList<>();
        collect(group.node(), own);
        int[] features = paths.stream()
                .flatMapToInt(path -> Arrays.stream(path.features()))
                .distinct()
                .toArray();
        long size = ((long) features.length) << (group.depth() + own.size());
        if (cells + size > maxCells) {
            return false;
        }
        program.add(cells).add(features.length).add(own.size());
        own.forEach(this::condition);
        Arrays.stream(features).forEach(program::add);
        tables.add(new GroupTable(group.depth(), own, features).fill(paths));
        cells += (int) size;
        return true;
    }

    private void condition(int node) {
        program.add(forest.column(node)).add(forest.key(node));
    }

    private int count(int node) {
        int count = forest.isLeaf(node) ? 0 : 1 + count(forest.left(node)) + count(forest.right(node));
        conditionsBelow.put(node, count);
        return count;
    }

    private int below(int node) {
        return conditionsBelow.getOrDefault(node, 0);
    }

    private void collect(int node, List<Integer> into) {
        if (!forest.isLeaf(node)) {
            into.add(node);
            collect(forest.left(node), into);
            collect(forest.right(node), into);
        }
    }

    /** A node and how many conditions lie above it. */
    private record Place(int node, int depth) {}
}
