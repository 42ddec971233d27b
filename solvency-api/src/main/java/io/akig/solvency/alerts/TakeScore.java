package io.akig.solvency.alerts;

import io.akig.core.features.Feature;
import io.akig.core.features.FeatureFold;
import io.akig.core.ledger.LedgerFold;
import io.akig.core.ledger.Settlements;
import io.akig.core.ledger.Viewpoint;
import io.akig.core.score.RiskLevel;
import io.akig.kit.database.Database;
import io.akig.kit.ledger.LedgerReader;
import io.akig.kit.ledger.TenantLedger;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.Row;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Acts on a tenant's new score, once: alerts, and the end of the score's being new, are one transaction. Whoever comes second
 * finds nothing left to do. Level and probability are the model's own.
 */
final class TakeScore {
    /** What scores are told of with unless a model was trained otherwise; a day more or less only delays the first step. */
    private static final int GRACE_DAYS = 5;

    private static final String TAKE =
            """
            select e.prediction_id, p.payment_probability, p.risk_level, p.expected_payment_date
              from score_events e
              join predictions p on p.prediction_id = e.prediction_id and p.calculated_at = e.calculated_at
             where e.tenant_id = $1 for update of e
            """;

    private static final String DONE = "delete from score_events where tenant_id = $1 and prediction_id = $2";

    /** The stream tells of them at once; who is still here was not told of, or not acted on. */
    private static final String LEFT =
            """
            select tenant_id from score_events where calculated_at < $1 order by publish_after limit $2
            """;

    private final Database database;
    private final LedgerReader ledgers;
    private final RaiseAlerts alerts;
    private final Clock clock;

    TakeScore(Database database, LedgerReader ledgers, RaiseAlerts alerts, Clock clock) {
        this.database = database;
        this.ledgers = ledgers;
        this.alerts = alerts;
        this.clock = clock;
    }

    private record Score(UUID id, double probability, RiskLevel level, @Nullable LocalDate expected) {
        static Score read(Row row) {
            return new Score(
                    Objects.requireNonNull(row.get("prediction_id", UUID.class)),
                    Objects.requireNonNull(row.get("payment_probability", Double.class)),
                    RiskLevel.valueOf(Objects.requireNonNull(row.get("risk_level", String.class))),
                    row.get("expected_payment_date", LocalDate.class));
        }
    }

    /** Whether there was something to act on. */
    Mono<Boolean> of(String tenantId) {
        // Read before the transaction: within it a second connection would be held.
        return ledgers.read(tenantId)
                .flatMap(ledger -> database.inTransaction(connection -> act(connection, ledger)))
                .defaultIfEmpty(false);
    }

    private Mono<Boolean> act(Connection connection, TenantLedger ledger) {
        String tenantId = ledger.tenantId();
        return Database.rows(connection, TAKE, statement -> statement.bind(0, tenantId), Score::read)
                .next()
                .flatMap(score -> alerts.look(connection, seen(ledger, score))
                        .then(Database.update(connection, DONE, statement -> statement
                                .bind(0, tenantId)
                                .bind(1, score.id())))
                        .thenReturn(true))
                .defaultIfEmpty(false);
    }

    private TenantSeen seen(TenantLedger ledger, Score score) {
        var now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, ledger.zone());
        Viewpoint viewpoint = Viewpoint.of(today, now);
        Settlements settlements = LedgerFold.fold(ledger.ledger(), viewpoint);
        float[] row = FeatureFold.compute(settlements, ledger.termsAt(viewpoint), GRACE_DAYS);
        return new TenantSeen(
                ledger.tenantId(),
                ledger.agencyId(),
                score.probability(),
                score.level(),
                (int) Feature.OLDEST_UNPAID_DAYS.in(row),
                score.expected(),
                today,
                now);
    }

    /** Tenants whose score is new for longer than it takes to be told of. */
    Flux<String> left(Duration since, int most) {
        return database.query(
                LEFT,
                statement -> statement.bind(0, clock.instant().minus(since)).bind(1, most),
                row -> Objects.requireNonNull(row.get(0, String.class)));
    }
}
