package io.akig.solvency.solvency;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.akig.core.score.Direction;
import io.akig.core.score.Factor;
import io.akig.core.score.RiskLevel;
import io.akig.core.score.Severity;
import io.akig.core.score.Wording;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * The contract's answer, of the model alone as well as of the blend. The first nine keys are what existing clients read.
 *
 * @param predictionId of the model's part; null without one
 * @param modelVersion of the model's part; null without one
 * @param stale whether the model's part is its last stored answer, because it gave no new one
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonPropertyOrder({
    "tenant_id",
    "payment_probability",
    "risk_level",
    "badge",
    "color",
    "expected_payment_date",
    "confidence_score",
    "factors",
    "calculated_at",
    "prediction_id",
    "model_version",
    "as_of",
    "payment_window",
    "history_days",
    "stale"
})
public record SolvencyScore(
        String tenantId,
        double paymentProbability,
        RiskLevel riskLevel,
        String badge,
        String color,
        @Nullable LocalDate expectedPaymentDate,
        double confidenceScore,
        List<Reason> factors,
        Instant calculatedAt,
        @Nullable UUID predictionId,
        @Nullable String modelVersion,
        LocalDate asOf,
        @Nullable PaymentWindow paymentWindow,
        int historyDays,
        boolean stale) {

    public SolvencyScore {
        factors = List.copyOf(factors);
    }

    boolean known() {
        return riskLevel != RiskLevel.UNKNOWN;
    }

    /** One reason, worded for a person. */
    public record Reason(
            String type,
            Severity severity,
            String message,
            Direction direction,
            double impact,
            @Nullable Double value) {

        static Reason of(Factor factor, Locale locale, Currency currency) {
            return new Reason(
                    factor.type(),
                    factor.severity(),
                    Wording.message(factor, locale, currency),
                    factor.direction(),
                    factor.impact(),
                    factor.value());
        }
    }

    /** The days between which the money comes, with the given probability. */
    public record PaymentWindow(LocalDate earliest, LocalDate latest, double coverage) {}
}
