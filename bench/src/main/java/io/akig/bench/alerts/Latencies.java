package io.akig.bench.alerts;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;

/**
 * Milliseconds, sorted.
 *
 * @param sorted the shortest first; at least one
 */
record Latencies(List<Double> sorted) {
    Latencies {
        if (sorted.isEmpty()) {
            throw new IllegalArgumentException("nothing was measured");
        }
        sorted = List.copyOf(sorted);
    }

    static Latencies of(List<Double> measured) {
        return new Latencies(measured.stream().sorted().toList());
    }

    /** The smallest that so large a share of all does not exceed (nearest rank). */
    double quantile(double share) {
        int rank = (int) Math.ceil(share * sorted.size());
        return sorted.get(Math.max(1, rank) - 1);
    }

    String line(String what) {
        return String.format(
                Locale.ROOT,
                "%-22s %6d %8.1f %8.1f %8.1f %8.1f%n",
                what,
                sorted.size(),
                quantile(0.5),
                quantile(0.9),
                quantile(0.99),
                quantile(1));
    }

    ObjectNode json() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("count", sorted.size())
                .put("p50_ms", quantile(0.5))
                .put("p90_ms", quantile(0.9))
                .put("p99_ms", quantile(0.99))
                .put("max_ms", quantile(1));
    }
}
