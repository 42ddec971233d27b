package io.akig.core.model;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ForestRefusalTest {

    @Test
    void another_objective_is_refused_by_name() {
        refused(json("objective", "reg:squarederror"), "objective is reg:squarederror");
    }

    @Test
    void dart_is_refused_by_name() {
        refused(json("booster", "dart"), "booster is dart");
    }

    @Test
    void a_linear_booster_is_refused_by_name() {
        refused(json("booster", "gblinear"), "booster is gblinear");
    }

    @Test
    void splits_on_categories_are_refused() {
        String model = text(json("seed", 1)).replaceFirst("\"split_type\":\\[0", "\"split_type\":[1");
        refused(bytes(model), "Tree 0 of the model splits on categories");
    }

    @Test
    void more_than_one_class_or_target_is_refused() {
        refused(
                bytes(text(json("seed", 1)).replace("\"num_class\":\"0\"", "\"num_class\":\"3\"")),
                "more than one class");
        refused(
                bytes(text(json("seed", 1)).replace("\"num_target\":\"1\"", "\"num_target\":\"2\"")),
                "more than one target");
    }

    @Test
    void a_tree_that_runs_in_a_circle_is_refused() {
        String model = text(json("seed", 1)).replaceFirst("\"left_children\":\\[1", "\"left_children\":[0");
        refused(bytes(model), "Tree 0 of the model is not a binary tree");
    }

    @Test
    void half_a_model_and_no_model_are_refused() {
        byte[] whole = json("seed", 1);
        refused(Arrays.copyOf(whole, whole.length / 2), "not JSON");
        refused(new byte[0], "learner is missing");
        refused(bytes("[]"), "learner is missing");
        refused(bytes("{\"learner\":{}}"), "objective is missing");
    }

    private static byte[] json(String parameter, Object value) {
        Map<String, Object> parameters = Boosters.parameters(2);
        parameters.put(parameter, value);
        if ("gblinear".equals(value)) {
            parameters.remove("tree_method");
        }
        try (NativeBooster booster = NativeBooster.load(Boosters.train(100, 3, 2, parameters, 4), 1)) {
            return booster.json();
        }
    }

    private static void refused(byte[] model, String reason) {
        assertThatThrownBy(() -> Forest.parse(model))
                .isInstanceOf(UnsupportedForest.class)
                .hasMessageContaining(reason);
    }

    private static String text(byte[] json) {
        return new String(json, StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }
}
