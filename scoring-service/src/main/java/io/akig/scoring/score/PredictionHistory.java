package io.akig.scoring.score;

import io.akig.core.ledger.Viewpoint;
import io.akig.core.score.RiskLevel;
import io.akig.core.timing.PaymentForecast;
import io.akig.scoring.database.Database;
import io.r2dbc.spi.Row;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Past predictions of a tenant. */
final class PredictionHistory {
    // Every bundle so far forecasts an 80 % window, and the table has no column for it.
    private static final double COVERAGE = 0.8;

    private final Database database;

    PredictionHistory(Database database) {
        this.database = database;
    }

    /** Newest first, older than the cursor. Fails with {@link TenantNotFound}. */
    Mono<List<Prediction>> page(String tenantId, Cursor before, int limit) {
        return database.query(
                        PredictionSql.HISTORY,
                        statement -> statement
                                .bind(0, tenantId)
                                .bind(1, before.calculatedAt())
                                .bind(2, before.id())
                                .bind(3, limit),
                        row -> Optional.ofNullable(row.get("prediction_id", UUID.class))
                                .map(id -> read(row, id)))
                .collectList()
                .flatMap(rows -> rows.isEmpty()
                        ? Mono.error(new TenantNotFound(tenantId))
                        : Mono.just(rows.stream().flatMap(Optional::stream).toList()));
    }

    private static Prediction read(Row row, UUID id) {
        return new Prediction(
                id,
                get(row, "calculated_at", Instant.class),
                get(row, "tenant_id", String.class),
                get(row, "agency_id", String.class),
                Currency.getInstance(get(row, "currency", String.class)),
                new Viewpoint(
                        Viewpoint.day(get(row, "as_of", LocalDate.class)),
                        Viewpoint.micros(get(row, "known_at", Instant.class)),
                        get(row, "ledger_revision", Long.class)),
                get(row, "model_version", String.class),
                get(row, "payment_probability", Double.class),
                RiskLevel.valueOf(get(row, "risk_level", String.class)),
                get(row, "confidence_score", Double.class),
                forecast(row),
                get(row, "history_days", Integer.class),
                row.get("target_charge_id", String.class),
                row.get("target_due_date", LocalDate.class),
                FactorsJson.read(get(row, "factors", String.class)));
    }

    private static @Nullable PaymentForecast forecast(Row row) {
        LocalDate expected = row.get("expected_payment_date", LocalDate.class);
        LocalDate earliest = row.get("window_earliest", LocalDate.class);
        LocalDate latest = row.get("window_latest", LocalDate.class);
        return expected == null || earliest == null || latest == null
                ? null
                : new PaymentForecast(expected, earliest, latest, COVERAGE);
    }

    private static <T> T get(Row row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }

    /** A place in the history: predictions before it are older, or as old and of a lower id. */
    record Cursor(Instant calculatedAt, UUID id) {
        static final Cursor NEWEST = new Cursor(Instant.parse("2999-12-31T00:00:00Z"), new UUID(-1, -1));

        static Cursor of(Prediction last) {
            return new Cursor(last.calculatedAt(), last.id());
        }

        /** Everything that was calculated earlier than that moment. */
        static Cursor before(Instant time) {
            return new Cursor(time, new UUID(0, 0));
        }
    }
}
