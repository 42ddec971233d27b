package io.akig.core.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** Calibrators by kind. */
final class CalibratorJson {

    private static final String ISOTONIC = "isotonic";
    private static final String PLATT = "platt";
    private static final String EVIDENCE = "evidence";
    private static final String POSITIVES = "positives";
    private static final String WEIGHTS = "weights";

    private CalibratorJson() {}

    static ObjectNode write(Calibrator calibrator) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        if (calibrator instanceof PlattCalibrator platt) {
            node.put("kind", PLATT).put("a", platt.a()).put("b", platt.b());
            PlattEvidence evidence = platt.evidence();
            if (evidence != null) {
                node.putObject(EVIDENCE)
                        .put("information", evidence.information())
                        .put("centre", evidence.centre())
                        .put("spread", evidence.spread())
                        .put("lowest", evidence.lowest())
                        .put("highest", evidence.highest());
            }
            return node;
        }
        IsotonicCalibrator isotonic = (IsotonicCalibrator) calibrator;
        node.put("kind", ISOTONIC);
        JsonArrays.put(node, "margins", isotonic.margins());
        JsonArrays.put(node, "probabilities", isotonic.probabilities());
        KnotCounts counts = isotonic.counts();
        if (counts != null) {
            JsonArrays.put(node, POSITIVES, counts.positives());
            JsonArrays.put(node, WEIGHTS, counts.weights());
        }
        return node;
    }

    static Calibrator read(JsonNode node) {
        String kind = JsonArrays.need(node, "kind").asText();
        return switch (kind) {
            case PLATT -> new PlattCalibrator(number(node, "a"), number(node, "b"), evidence(node));
            case ISOTONIC ->
                new IsotonicCalibrator(
                        JsonArrays.doubles(node, "margins"), JsonArrays.doubles(node, "probabilities"), counts(node));
            default -> throw new IllegalArgumentException("the calibrator is of an unknown kind, " + kind);
        };
    }

    /** Bundles were made without at first. */
    private static @Nullable PlattEvidence evidence(JsonNode calibrator) {
        JsonNode node = calibrator.path(EVIDENCE);
        return node.isMissingNode()
                ? null
                : new PlattEvidence(
                        number(node, "information"),
                        number(node, "centre"),
                        number(node, "spread"),
                        number(node, "lowest"),
                        number(node, "highest"));
    }

    private static @Nullable KnotCounts counts(JsonNode calibrator) {
        return calibrator.has(WEIGHTS)
                ? new KnotCounts(JsonArrays.doubles(calibrator, POSITIVES), JsonArrays.doubles(calibrator, WEIGHTS))
                : null;
    }

    private static double number(JsonNode node, String name) {
        return JsonArrays.need(node, name).asDouble(Double.NaN);
    }
}
