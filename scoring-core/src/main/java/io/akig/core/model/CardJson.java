package io.akig.core.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The model card in and out of JSON. */
public final class CardJson {

    private CardJson() {}

    public static ObjectNode write(ModelCard card) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("data_from", card.dataFrom().toString());
        node.put("data_to", card.dataTo().toString());
        node.put("rows", card.rows());
        node.put("tenants", card.tenants());
        node.put("charges", card.charges());
        ObjectNode hyperparameters = node.putObject("hyperparameters");
        card.hyperparameters().forEach(hyperparameters::put);
        ObjectNode metrics = node.putObject("metrics");
        card.metrics().forEach(metrics::put);
        card.limits().forEach(node.putArray("limits")::add);
        return node;
    }

    static ModelCard read(JsonNode node) {
        Map<String, String> hyperparameters = new TreeMap<>();
        JsonArrays.need(node, "hyperparameters")
                .fields()
                .forEachRemaining(
                        e -> hyperparameters.put(e.getKey(), e.getValue().asText()));
        Map<String, Double> metrics = new TreeMap<>();
        JsonArrays.need(node, "metrics")
                .fields()
                .forEachRemaining(e -> metrics.put(e.getKey(), e.getValue().asDouble(Double.NaN)));
        List<String> limits = new ArrayList<>();
        JsonArrays.need(node, "limits").forEach(limit -> limits.add(limit.asText()));
        return new ModelCard(
                LocalDate.parse(JsonArrays.need(node, "data_from").asText()),
                LocalDate.parse(JsonArrays.need(node, "data_to").asText()),
                JsonArrays.need(node, "rows").asLong(),
                JsonArrays.need(node, "tenants").asLong(),
                JsonArrays.need(node, "charges").asLong(),
                hyperparameters,
                metrics,
                limits);
    }
}
