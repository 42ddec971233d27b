package io.akig.bench.report;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;

/**
 * Milliseconds.
 *
 * @param measured in the order of the measurements; at least one
 */
public record Latencies(List<Double> measured) {
    public Latencies {
        if (measured.isEmpty()) {
            throw new IllegalArgumentException("nothing was measured");
        }
        measured = List.copyOf(measured);
    }

    /** The smallest that so large a share of all does not exceed (nearest rank). */
    public double quantile(double share) {
        List<Double> sorted = measured.stream().sorted().toList();
        int rank = (int) Math.ceil(share * sorted.size());
        return sorted.get(Math.max(1, rank) - 1);
    }

    public String line(String what) {
        return String.format(
                Locale.ROOT,
                "%-22s %6d %8.1f %8.1f %8.1f %8.1f%n",
                what,
                measured.size(),
                quantile(0.5),
                quantile(0.9),
                quantile(0.99),
                quantile(1));
    }

    public ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("count", measured.size())
                .put("p50_ms", quantile(0.5))
                .put("p90_ms", quantile(0.9))
                .put("p99_ms", quantile(0.99))
                .put("max_ms", quantile(1));
        measured.forEach(json.putArray("in_order_ms")::add);
        return json;
    }
}
