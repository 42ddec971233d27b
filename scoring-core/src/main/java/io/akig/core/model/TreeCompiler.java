package io.akig.core.model;

import com.fasterxml.jackson.databind.JsonNode;

/** Brings one tree into the order of {@link Forest}: level by level, both children side by side. */
final class TreeCompiler {

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
    private int reached;

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
        for (JsonNode array : new JsonNode[] {right, splitFeature, condition, missingLeft, cover}) {
            refuseIf(array.size() != declared, "has arrays of different lengths");
        }
        refuseIf(declared == 0, "has no root");
        refuseIf(tree.path("categories").size() > 0, "splits on categories");
        refuseIf(tree.path("tree_param").path("size_leaf_vector").asInt(1) > 1, "has leaves of more than one number");
        for (JsonNode type : tree.path("split_type")) {
            refuseIf(type.asInt() != 0, "splits on categories");
        }
        order = new int[declared];
        place = new int[declared];
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
            for (int next : new int[] {l, r}) {
                refuseIf(next < 0 || next >= order.length || seen[next], "is not a binary tree");
                seen[next] = true;
                place[next] = reached;
                order[reached++] = next;
            }
        }
    }

    /** How many nodes the root reaches, itself included. */
    int size() {
        return reached;
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
            int l = left.get(node).asInt();
            if (l == -1) {
                nodes[at + Forest.LEFT] = -1;
                continue;
            }
            int feature = splitFeature.get(node).asInt();
            refuseIf(feature < 0 || feature >= features, "splits on a feature that the model does not have");
            nodes[at + Forest.FEATURE] = feature;
            nodes[at + Forest.LEFT] = from + place[l] * Forest.NODE;
            nodes[at + Forest.MISSING] = missingLeft.get(node).asBoolean() ? 0 : Forest.NODE;
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
