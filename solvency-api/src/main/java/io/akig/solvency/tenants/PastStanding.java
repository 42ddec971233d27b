package io.akig.solvency.tenants;

import io.akig.core.score.RiskLevel;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * How a tenant stood from a moment on.
 *
 * @param change by how much the probability rose over the one before; null for the first
 * @param model the model's part; null if the rules stood alone
 * @param changedBy what is different from the one before; empty for the first
 * @param entries what was written to the ledger since the one before
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record PastStanding(
        Instant at,
        LocalDate asOf,
        RiskLevel riskLevel,
        String badge,
        double paymentProbability,
        @Nullable Double change,
        double confidenceScore,
        boolean overridden,
        @Nullable LocalDate expectedPaymentDate,
        BigDecimal arrears,
        @Nullable String reason,
        @Nullable Model model,
        Set<Cause> changedBy,
        List<Written> entries) {

    enum Cause {
        LEDGER,
        RULES,
        OVERRIDE,
        MODEL,
        /** Another day, on which the same ledger says something else. */
        TIME
    }

    /** @param modelVersion null, as the probability, for a prediction that is not kept any more */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Model(UUID predictionId, @Nullable String modelVersion, @Nullable Double paymentProbability) {}

    /**
     * @param kind CHARGE or PAYMENT
     * @param amount 0 took it back
     */
    record Written(String kind, String id, LocalDate date, BigDecimal amount) {}

    PastStanding after(PastStanding before, Set<Cause> causes, List<Written> written) {
        double rise = Math.round((paymentProbability - before.paymentProbability) * 10_000) / 10_000.0;
        return new PastStanding(
                at,
                asOf,
                riskLevel,
                badge,
                paymentProbability,
                rise,
                confidenceScore,
                overridden,
                expectedPaymentDate,
                arrears,
                reason,
                model,
                causes,
                written);
    }
}
