package io.akig.solvency.solvency;

import io.akig.core.score.Factor;
import io.akig.core.score.RiskLevel;
import io.akig.kit.database.Database;
import io.akig.solvency.solvency.SolvencyScore.PaymentWindow;
import io.r2dbc.spi.Row;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** The model's last answers about the present, straight from the table where the scoring service keeps them. */
final class StoredScores {
    /** Of rows from before the table had a column for it: all models of that time forecast an 80 % window. */
    private static final double COVERAGE_BEFORE = 0.8;

    /** Of models from before the table had a column for it. */
    private static final int GRACE_BEFORE = 5;

    private static final ObjectReader FACTORS = JsonMapper.shared().readerFor(Factor[].class);

    /** Older than 90 days is no longer about this tenant; what was asked about the past or a trial model gave never was. */
    private static final String LAST =
            """
            select p.tenant_id, a.currency, p.payment_probability, p.risk_level, p.expected_payment_date, p.confidence_score,
                   p.factors::text as factors, p.calculated_at, p.prediction_id, p.model_version, p.as_of,
                   p.window_earliest, p.window_latest, p.window_coverage, p.history_days, p.ledger_revision, m.grace_days
            from unnest($1::text[]) as asked (tenant_id)
            join tenants t on t.tenant_id = asked.tenant_id
            join agencies a on a.agency_id = t.agency_id
            cross join lateral (
                select * from predictions
                where tenant_id = t.tenant_id and not shadow
                  and calculated_at > $2 - interval '90 days'
                  and as_of = (calculated_at at time zone a.time_zone)::date
                  and known_at >= calculated_at - interval '1 minute'
                order by calculated_at desc, prediction_id desc
                limit 1) p
            left join models m on m.version = p.model_version
            """;

    private final Database database;

    StoredScores(Database database) {
        this.database = database;
    }

    Mono<StoredScore> last(String tenantId, Instant now) {
        return last(List.of(tenantId), now).next();
    }

    /** In no order; tenants without an answer are left out. */
    Flux<StoredScore> last(Collection<String> tenantIds, Instant now) {
        return database.query(
                LAST,
                statement -> statement.bind(0, tenantIds.toArray(String[]::new)).bind(1, now),
                StoredScores::read);
    }

    private static StoredScore read(Row row) {
        Factor[] factors = FACTORS.readValue(get(row, "factors", String.class));
        return new StoredScore(
                get(row, "tenant_id", String.class),
                Currency.getInstance(get(row, "currency", String.class)),
                get(row, "payment_probability", Double.class),
                RiskLevel.valueOf(get(row, "risk_level", String.class)),
                row.get("expected_payment_date", LocalDate.class),
                get(row, "confidence_score", Double.class),
                List.of(factors),
                get(row, "calculated_at", Instant.class),
                get(row, "prediction_id", UUID.class),
                get(row, "model_version", String.class),
                get(row, "as_of", LocalDate.class),
                window(row),
                get(row, "history_days", Integer.class),
                get(row, "ledger_revision", Long.class),
                Objects.requireNonNullElse(row.get("grace_days", Integer.class), GRACE_BEFORE));
    }

    private static @Nullable PaymentWindow window(Row row) {
        LocalDate earliest = row.get("window_earliest", LocalDate.class);
        LocalDate latest = row.get("window_latest", LocalDate.class);
        Double coverage = row.get("window_coverage", Double.class);
        return earliest == null || latest == null
                ? null
                : new PaymentWindow(earliest, latest, coverage == null ? COVERAGE_BEFORE : coverage);
    }

    private static <T> T get(Row row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }
}
