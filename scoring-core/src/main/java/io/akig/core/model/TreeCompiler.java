package io.akig.core.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Brings one tree into the order of {@link Forest}: level by level, both children side by side. */
final class TreeCompiler {

    private static final int NO_PARENT = Integer.MAX_VALUE;
    private static final List<String> ARRAYS = List.of(
            "left_children",
            "right_children",
            "parents",
            "split_indices",
            "split_conditions",
            "split_type",
            "default_left",
            "sum_hessian",
            "base_weights",
            "loss_changes");
    private static final List<String> CATEGORIES =
            List.of("categories", "categories_nodes", "categories_segments", "categories_sizes");

    private final int number;
    private final int features;
    private final JsonNode left;
    private final JsonNode right;
    private final JsonNode splitFeature;
    private final JsonNode condition;
    private final JsonNode missingLeft;
    private final JsonNode cover;
    private final int[] order;
    private final int[] place;
    private final int[] level;
    private int reached;
    private int depth;

    TreeCompiler(JsonNode tree, int number, int features) {
        this.number = number;
        this.features = features;
        left = ForestParser.child(tree, "left_children");
        right = ForestParser.child(tree, "right_children");
        splitFeature = ForestParser.child(tree, "split_indices");
        condition = ForestParser.child(tree, "split_conditions");
        missingLeft = ForestParser.child(tree, "default_left");
        cover = ForestParser.child(tree, "sum_hessian");
        int declared = left.size();
        // Those that are not used here too: XGBoost reads them without looking at their lengths.
        for (String name : ARRAYS) {
            refuseIf(ForestParser.child(tree, name).size() != declared, "has arrays of different lengths");
        }
        for (JsonNode parent : ForestParser.child(tree, "parents")) {
            refuseIf(
                    parent.asInt() != NO_PARENT && (parent.asInt() < 0 || parent.asInt() >= declared),
                    "names a parent that is not there");
        }
        refuseIf(declared == 0, "has no root");
        refuseIf(tree.path("id").asInt(-1) != number, "does not stand in its place");
        JsonNode parameters = ForestParser.child(tree, "tree_param");
        refuseIf(parameters.path("num_nodes").asInt(-1) != declared, "names another number of nodes than it holds");
        for (String name : CATEGORIES) {
            refuseIf(ForestParser.child(tree, name).size() > 0, "splits on categories");
        }
        refuseIf(parameters.path("size_leaf_vector").asInt(1) > 1, "has leaves of more than one number");
        for (JsonNode type : tree.path("split_type")) {
            refuseIf(type.asInt() != 0, "splits on categories");
        }
        order = new int[declared];
        place = new int[declared];
        level = new int[declared];
        visit();
    }

    /** Pruning leaves dead nodes behind, so what counts is what the root reaches. */
    private void visit() {
        boolean[] seen = new boolean[order.length];
        seen[0] = true;
        reached = 1;
        for (int i = 0; i < reached; i++) {
            int node = order[i];
            int l = left.get(node).asInt();
            int r = right.get(node).asInt();
            if (l == -1 && r == -1) {
                continue;
            }
            for (int next : new int[] {r, l}) {
                refuseIf(next < 0 || next >= order.length || seen[next], "is not a binary tree");
                seen[next] = true;
                place[next] = reached;
                level[next] = level[node] + 1;
                depth = level[next];
                order[reached++] = next;
            }
        }
    }

    /** How many nodes the root reaches, itself included. */
    int size() {
        return reached;
    }

    /** The most conditions on the way to a leaf. */
    int depth() {
        return depth;
    }

    void writeTo(int[] nodes, float[] covers, int from) {
        for (int i = 0; i < reached; i++) {
            int node = order[i];
            int at = from + i * Forest.NODE;
            float value = number(condition.get(node));
            float weight = number(cover.get(node));
            refuseIf(!Float.isFinite(value), "holds a threshold or leaf that is not a finite number");
            refuseIf(!(weight > 0) || Float.isInfinite(weight), "has a node that no training row reached");
            nodes[at + Forest.VALUE] = Float.floatToRawIntBits(value);
            covers[at / Forest.NODE] = weight;
            int r = right.get(node).asInt();
            if (r == -1) {
                nodes[at + Forest.KEY] = Integer.MIN_VALUE;
                nodes[at + Forest.NEXT] = at;
                continue;
            }
            int feature = splitFeature.get(node).asInt();
            refuseIf(feature < 0 || feature >= features, "splits on a feature that the model does not have");
            nodes[at + Forest.COLUMN] =
                    SortKeys.column(feature, features, missingLeft.get(node).asBoolean());
            nodes[at + Forest.KEY] = SortKeys.of(value);
            nodes[at + Forest.NEXT] = from + place[r] * Forest.NODE;
        }
    }

    /** XGBoost writes the shortest decimals that give back the same float, and the detour over double keeps it. */
    private static float number(JsonNode node) {
        return (float) node.doubleValue();
    }

    private void refuseIf(boolean wrong, String what) {
        if (wrong) {
            throw new UnsupportedForest("Tree " + number + " of the model " + what + ".");
        }
    }
}
