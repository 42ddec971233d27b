package io.akig.scoring.score;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.akig.core.score.Direction;
import io.akig.core.score.Factor;
import io.akig.core.score.RiskLevel;
import io.akig.core.score.Severity;
import io.akig.core.score.Wording;
import io.akig.core.timing.PaymentForecast;
import io.swagger.v3.oas.annotations.media.Schema;
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
 * The contract's answer. Every key is always there; the first nine are what existing clients read.
 *
 * @param predictionId null for what is only supposed, and not stored
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
        @Schema(implementation = RiskLevel.class) String riskLevel,
        String badge,
        String color,
        @Nullable LocalDate expectedPaymentDate,
        double confidenceScore,
        List<Reason> factors,
        Instant calculatedAt,
        @Nullable UUID predictionId,
        String modelVersion,
        LocalDate asOf,
        @Nullable PaymentWindow paymentWindow,
        int historyDays,
        boolean stale) {

    public static SolvencyScore of(Prediction prediction, Locale locale) {
        PaymentForecast forecast = prediction.forecast();
        return new SolvencyScore(
                prediction.tenantId(),
                rounded(prediction.probability()),
                prediction.level().name(),
                prediction.level().badge(),
                prediction.level().color(),
                forecast == null ? null : forecast.expected(),
                prediction.confidence(),
                prediction.factors().stream()
                        .map(factor -> Reason.of(factor, locale, prediction.currency()))
                        .toList(),
                prediction.calculatedAt(),
                prediction.id().equals(Prediction.NOT_STORED) ? null : prediction.id(),
                prediction.modelVersion(),
                prediction.viewpoint().asOf(),
                forecast == null ? null : PaymentWindow.of(forecast),
                prediction.historyDays(),
                // This service answers with what it computed; only the gateway passes on what it could not renew.
                false);
    }

    /** As the levels see it: four decimals, so that the number shown never contradicts the level beside it. */
    private static double rounded(double probability) {
        return Math.round(probability * 10_000) / 10_000.0;
    }

    /** One reason, worded for a person. */
    public record Reason(
            String type,
            Severity severity,
            String message,
            Direction direction,
            double impact,
            @Nullable Double value) {
        public static Reason of(Factor factor, Locale locale, Currency currency) {
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
    public record PaymentWindow(LocalDate earliest, LocalDate latest, double coverage) {
        static PaymentWindow of(PaymentForecast forecast) {
            return new PaymentWindow(forecast.earliest(), forecast.latest(), forecast.coverage());
        }
    }
}
