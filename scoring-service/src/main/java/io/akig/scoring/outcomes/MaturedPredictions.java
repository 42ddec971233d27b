package io.akig.scoring.outcomes;

import io.akig.scoring.database.Database;
import java.time.LocalDate;
import java.util.Objects;
import reactor.core.publisher.Flux;

/** Predictions whose charge has meanwhile been paid in time or not. */
final class MaturedPredictions {
    /**
     * For each charge the last prediction that was really given before it fell due: one computed afterwards for a past day
     * is a replay, not a promise. UNKNOWN promises nothing.
     */
    private static final String SQL =
            """
            select distinct on (tenant_id, target_charge_id)
                   tenant_id, target_charge_id, payment_probability
            from predictions
            where not shadow
              and risk_level <> 'UNKNOWN'
              and target_charge_id is not null
              and target_due_date between $1 and $2
              and calculated_at >= $1::date - interval '90 days'
              and as_of <= target_due_date
              and calculated_at < target_due_date
            order by tenant_id, target_charge_id, calculated_at desc
            """;

    private final Database database;

    MaturedPredictions(Database database) {
        this.database = database;
    }

    /** Ordered by tenant. */
    Flux<Promise> dueBetween(LocalDate first, LocalDate last) {
        return database.query(
                SQL,
                statement -> statement.bind(0, first).bind(1, last),
                row -> new Promise(
                        Objects.requireNonNull(row.get("tenant_id", String.class)),
                        Objects.requireNonNull(row.get("target_charge_id", String.class)),
                        Objects.requireNonNull(row.get("payment_probability", Double.class))));
    }

    /** What was said about one charge. */
    record Promise(String tenantId, String chargeId, double probability) {}
}
