package io.akig.core.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What the manifest says of the date model; its booster and golden rows are sections. */
final class HazardJson {

    private HazardJson() {}

    static ObjectNode write(Hazard hazard) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        hazard.features().forEach(node.putArray("features")::add);
        JsonArrays.put(
                node,
                "period_starts",
                Arrays.stream(hazard.periodStarts()).asLongStream().toArray());
        return node.put("earliest_share", hazard.earliestShare()).put("latest_share", hazard.latestShare());
    }

    static Hazard read(JsonNode node, byte[] booster, GoldenRows golden) {
        List<String> features = new ArrayList<>();
        JsonArrays.need(node, "features").forEach(name -> features.add(name.asText()));
        return new Hazard(
                booster,
                features,
                Arrays.stream(JsonArrays.longs(node, "period_starts"))
                        .mapToInt(Math::toIntExact)
                        .toArray(),
                golden,
                JsonArrays.need(node, "earliest_share").asDouble(Double.NaN),
                JsonArrays.need(node, "latest_share").asDouble(Double.NaN));
    }
}
