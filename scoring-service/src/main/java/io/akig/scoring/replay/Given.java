package io.akig.scoring.replay;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.akig.core.score.Factor;
import io.akig.core.score.RiskLevel;
import io.akig.core.timing.PaymentForecast;
import io.akig.scoring.score.Prediction;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/** All of a prediction that is computed, unrounded and in no language. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonPropertyOrder({
    "payment_probability",
    "risk_level",
    "confidence_score",
    "expected_payment_date",
    "window_earliest",
    "window_latest",
    "window_coverage",
    "history_days",
    "target_charge_id",
    "target_due_date",
    "factors"
})
record Given(
        double paymentProbability,
        RiskLevel riskLevel,
        double confidenceScore,
        @Nullable LocalDate expectedPaymentDate,
        @Nullable LocalDate windowEarliest,
        @Nullable LocalDate windowLatest,
        @Nullable Double windowCoverage,
        int historyDays,
        @Nullable String targetChargeId,
        @Nullable LocalDate targetDueDate,
        List<Factor> factors) {

    static Given of(Prediction prediction) {
        PaymentForecast forecast = prediction.forecast();
        return new Given(
                prediction.probability(),
                prediction.level(),
                prediction.confidence(),
                forecast == null ? null : forecast.expected(),
                forecast == null ? null : forecast.earliest(),
                forecast == null ? null : forecast.latest(),
                forecast == null ? null : forecast.coverage(),
                prediction.historyDays(),
                prediction.targetChargeId(),
                prediction.targetDueDate(),
                prediction.factors());
    }

    /** By the names of the answer, so that a difference can be found in it. */
    Map<String, @Nullable Object> parts() {
        Map<String, @Nullable Object> parts = new LinkedHashMap<>();
        parts.put("payment_probability", paymentProbability);
        parts.put("risk_level", riskLevel);
        parts.put("confidence_score", confidenceScore);
        parts.put("expected_payment_date", expectedPaymentDate);
        parts.put("window_earliest", windowEarliest);
        parts.put("window_latest", windowLatest);
        parts.put("window_coverage", windowCoverage);
        parts.put("history_days", historyDays);
        parts.put("target_charge_id", targetChargeId);
        parts.put("target_due_date", targetDueDate);
        parts.put("factors", factors);
        return parts;
    }
}
