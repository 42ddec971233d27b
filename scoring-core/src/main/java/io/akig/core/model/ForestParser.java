package io.akig.core.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads XGBoost's JSON model (schema of XGBoost 3.0) and refuses, by name, what a {@link Forest} cannot represent. */
final class ForestParser {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String OBJECTIVE = "binary:logistic";
    private static final String BOOSTER = "gbtree";

    private final JsonNode learner;

    private ForestParser(JsonNode model) {
        this.learner = child(model, "learner");
    }

    static Forest json(byte[] model) {
        try {
            return new ForestParser(JSON.readTree(model)).parse();
        } catch (IOException e) {
            throw new UnsupportedForest("The model is not JSON: it breaks off or holds something else.", e);
        }
    }

    static Forest ubj(byte[] model) {
        return new ForestParser(UbjReader.read(model)).parse();
    }

    private Forest parse() {
        expect(OBJECTIVE, text(child(child(learner, "objective"), "name")), "objective");
        JsonNode booster = child(learner, "gradient_booster");
        expect(BOOSTER, text(child(booster, "name")), "booster");
        JsonNode parameters = child(learner, "learner_model_param");
        if (parameters.path("num_class").asInt(0) > 1) {
            throw new UnsupportedForest("The model has more than one class, the forest answers one number.");
        }
        if (parameters.path("num_target").asInt(1) > 1) {
            throw new UnsupportedForest("The model has more than one target, the forest answers one number.");
        }
        int features = parameters.path("num_feature").asInt(0);
        if (features < 1) {
            throw new UnsupportedForest("The model does not say how many features it has.");
        }
        JsonNode model = child(booster, "model");
        JsonNode trees = child(model, "trees");
        int declared = child(child(model, "gbtree_model_param"), "num_trees").asInt(-1);
        if (declared != trees.size() || child(model, "tree_info").size() != declared) {
            throw new UnsupportedForest("The model names " + declared + " trees and holds " + trees.size() + ".");
        }
        for (JsonNode output : child(model, "tree_info")) {
            if (output.asInt(-1) != 0) {
                throw new UnsupportedForest(
                        "The model has trees for more than one output, the forest answers one number.");
            }
        }
        List<TreeCompiler> compiled = new ArrayList<>();
        int size = 0;
        for (int i = 0; i < trees.size(); i++) {
            TreeCompiler tree = new TreeCompiler(trees.get(i), i, features);
            compiled.add(tree);
            size += tree.size();
        }
        return assemble(compiled, size, baseMargin(text(child(parameters, "base_score"))), features);
    }

    private static Forest assemble(List<TreeCompiler> trees, int size, float baseMargin, int features) {
        int[] nodes = new int[size * Forest.NODE];
        float[] covers = new float[size];
        int[] roots = new int[trees.size()];
        int[] depths = new int[trees.size()];
        int at = 0;
        for (int i = 0; i < roots.length; i++) {
            roots[i] = at;
            depths[i] = trees.get(i).depth();
            trees.get(i).writeTo(nodes, covers, at);
            at += trees.get(i).size() * Forest.NODE;
        }
        return new Forest(nodes, covers, roots, depths, baseMargin, features);
    }

    /** The base score is kept as a probability; later versions of XGBoost wrap it into a list of one. */
    private static float baseMargin(String baseScore) {
        String number = baseScore.startsWith("[") ? baseScore.substring(1, baseScore.length() - 1) : baseScore;
        try {
            float probability = Float.parseFloat(number);
            if (probability > 0 && probability < 1) {
                return (float) -Math.log(1.0f / probability - 1.0f);
            }
        } catch (NumberFormatException e) {
            throw new UnsupportedForest("The model's base score is not one number: " + baseScore + ".", e);
        }
        throw new UnsupportedForest("The model's base score is not a probability: " + baseScore + ".");
    }

    private static void expect(String wanted, String found, String what) {
        if (!wanted.equals(found)) {
            throw new UnsupportedForest(
                    "The model's " + what + " is " + found + ", the forest can only be " + wanted + ".");
        }
    }

    private static String text(JsonNode node) {
        return node.asText();
    }

    static JsonNode child(JsonNode parent, String name) {
        JsonNode child = parent.path(name);
        if (child.isMissingNode()) {
            throw new UnsupportedForest("The model is not as XGBoost writes it: " + name + " is missing.");
        }
        return child;
    }
}
