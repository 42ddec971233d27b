package io.akig.scoring.score;

import io.akig.core.ledger.Viewpoint;
import io.akig.core.score.RiskLevel;
import io.akig.core.timing.PaymentForecast;
import io.r2dbc.spi.Row;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads a prediction from a row of {@link PredictionSql}. */
final class PredictionRow {
    // What rows meant that were stored before there was a column for it.
    private static final double FIRST_COVERAGE = 0.8;

    private PredictionRow() {}

    static Prediction read(Row row, UUID id) {
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
        Double coverage = row.get("window_coverage", Double.class);
        return expected == null || earliest == null || latest == null
                ? null
                : new PaymentForecast(expected, earliest, latest, coverage == null ? FIRST_COVERAGE : coverage);
    }

    static <T> T get(Row row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }
}
