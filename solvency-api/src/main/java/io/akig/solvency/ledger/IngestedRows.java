package io.akig.solvency.ledger;

import io.akig.kit.metric.Metric;
import io.akig.solvency.ledger.csv.FileCounts;
import io.akig.solvency.ledger.csv.ImportReport;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** Counts what became of the rows that were given to the ledger. */
final class IngestedRows {
    private final Map<Outcome, Counter> counters = new EnumMap<>(Outcome.class);

    IngestedRows(MeterRegistry meters) {
        for (Outcome outcome : Outcome.values()) {
            counters.put(
                    outcome,
                    Counter.builder(Metric.INGESTION_ROWS.meter())
                            .description(Metric.INGESTION_ROWS.description())
                            .tag("outcome", outcome.name().toLowerCase(Locale.ROOT))
                            .register(meters));
        }
    }

    /** A dry run gives nothing to the ledger. */
    void count(ImportReport report) {
        if (report.dryRun()) {
            return;
        }
        for (FileCounts file : report.files()) {
            if (report.accepted()) {
                count(Outcome.INSERTED, file.inserted());
                count(Outcome.UPDATED, file.updated());
                count(Outcome.UNCHANGED, file.unchanged());
            } else {
                // All or nothing: the right ones were refused with the wrong ones.
                count(Outcome.REFUSED, file.rows());
            }
        }
    }

    void count(Outcome outcome, long rows) {
        Counter counter = counters.get(outcome);
        if (counter != null) {
            counter.increment(rows);
        }
    }

    enum Outcome {
        INSERTED,
        UPDATED,
        UNCHANGED,
        REFUSED
    }
}
