package io.akig.core.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Calibrators by kind. */
final class CalibratorJson {

    private static final String ISOTONIC = "isotonic";
    private static final String PLATT = "platt";

    private CalibratorJson() {}

    static ObjectNode write(Calibrator calibrator) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        if (calibrator instanceof PlattCalibrator platt) {
            return node.put("kind", PLATT).put("a", platt.a()).put("b", platt.b());
        }
        IsotonicCalibrator isotonic = (IsotonicCalibrator) calibrator;
        node.put("kind", ISOTONIC);
        JsonArrays.put(node, "margins", isotonic.margins());
        JsonArrays.put(node, "probabilities", isotonic.probabilities());
        return node;
    }

    static Calibrator read(JsonNode node) {
        String kind = JsonArrays.need(node, "kind").asText();
        return switch (kind) {
            case PLATT ->
                new PlattCalibrator(
                        JsonArrays.need(node, "a").asDouble(Double.NaN),
                        JsonArrays.need(node, "b").asDouble(Double.NaN));
            case ISOTONIC ->
                new IsotonicCalibrator(JsonArrays.doubles(node, "margins"), JsonArrays.doubles(node, "probabilities"));
            default -> throw new IllegalArgumentException("the calibrator is of an unknown kind, " + kind);
        };
    }
}
