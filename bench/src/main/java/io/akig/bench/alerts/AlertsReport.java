package io.akig.bench.alerts;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.akig.bench.report.Latencies;
import java.util.Locale;

/**
 * What the run found.
 *
 * @param rents from recording a rent that is overdue to its alert
 * @param payments from recording its payment to the alert that all is well
 * @param lost payments of which no alert came within ten seconds
 */
record AlertsReport(Latencies rents, Latencies payments, int lost) {

    String table() {
        return String.format(
                        Locale.ROOT, "%-22s %6s %8s %8s %8s %8s%n", "milliseconds", "count", "p50", "p90", "p99", "max")
                + payments.line("payment to alert")
                + rents.line("overdue rent to alert")
                + (lost == 0 ? "" : lost + " payments had no alert within ten seconds.\n");
    }

    String json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("benchmark", "alerts");
        json.set("payment_to_alert", payments.json());
        json.set("overdue_rent_to_alert", rents.json());
        json.put("lost", lost);
        return json.toPrettyString();
    }
}
