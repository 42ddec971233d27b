package io.akig.spark.score;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_from_unix_date;
import static org.apache.spark.sql.functions.timestamp_micros;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.akig.core.features.Target;
import io.akig.core.ledger.Viewpoint;
import io.akig.core.score.Factor;
import io.akig.core.score.RiskLevel;
import io.akig.core.score.Score;
import io.akig.core.timing.PaymentForecast;
import io.akig.spark.ledger.TenantRecord;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/** The columns of the predictions table, and the margin beside them. */
final class PredictionRow {
    /** Days and times on their way are epoch days and microseconds, which no time zone of a session can move. */
    static final StructType ON_THE_WAY = StructType.fromDDL(
            """
            prediction_id string not null, calculated_at bigint not null, agency_id string not null, tenant_id string not null,
            as_of int not null, known_at bigint not null, ledger_revision bigint not null, model_version string not null,
            payment_probability double not null, margin float, risk_level string not null, confidence_score double not null,
            expected_payment_date int, window_earliest int, window_latest int, window_coverage double,
            history_days int not null, target_charge_id string, target_due_date int, factors string not null,
            risk_bands array<double> not null
            """);

    private static final List<String> DAYS =
            List.of("as_of", "expected_payment_date", "window_earliest", "window_latest", "target_due_date");
    private static final List<String> TIMES = List.of("calculated_at", "known_at");

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private PredictionRow() {}

    /** @param margin what the forest says of the row, in log-odds; left out where the level is UNKNOWN */
    static Row of(TenantRecord tenant, Score score, float margin, Question question) {
        PaymentForecast forecast = score.forecast();
        Target target = score.target();
        return RowFactory.create(
                PredictionId.of(question.calculatedAt(), tenant.tenantId(), score.modelVersion()),
                Viewpoint.micros(question.calculatedAt()),
                tenant.agencyId(),
                tenant.tenantId(),
                score.viewpoint().asOfDay(),
                score.viewpoint().knownAtMicros(),
                score.viewpoint().revision(),
                score.modelVersion(),
                score.paymentProbability(),
                score.riskLevel() == RiskLevel.UNKNOWN ? null : margin,
                score.riskLevel().name(),
                score.confidence(),
                forecast == null ? null : day(forecast.expected()),
                forecast == null ? null : day(forecast.earliest()),
                forecast == null ? null : day(forecast.latest()),
                forecast == null ? null : forecast.coverage(),
                score.historyDays(),
                target == null ? null : target.chargeId(),
                target == null ? null : target.dueDay(),
                json(score.factors()),
                question.bands());
    }

    /** Days as dates, times as timestamps. */
    static Dataset<Row> arrived(Dataset<Row> rows) {
        return rows.select(
                Stream.of(ON_THE_WAY.fieldNames()).map(PredictionRow::column).toArray(Column[]::new));
    }

    private static Column column(String name) {
        if (DAYS.contains(name)) {
            return date_from_unix_date(col(name)).as(name);
        }
        return TIMES.contains(name) ? timestamp_micros(col(name)).as(name) : col(name);
    }

    private static @Nullable Integer day(LocalDate date) {
        return Viewpoint.day(date);
    }

    private static String json(List<Factor> factors) {
        try {
            return MAPPER.writeValueAsString(factors);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
