package io.akig.solvency.models;

import io.akig.core.score.RiskLevel;
import io.akig.solvency.solvency.SolvencyScore;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * What a supposition does to the model's score, for the description of the call.
 *
 * @param before today
 * @param without on the day of the supposition, had nothing of it happened
 * @param nextLevel null for a tenant who is at the best level, or whose level is UNKNOWN
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record SimulationJson(
        String tenantId,
        LocalDate today,
        LocalDate asOf,
        String currency,
        SolvencyScore before,
        SolvencyScore without,
        SolvencyScore after,
        Change change,
        @Nullable NextLevel nextLevel) {

    /** @param probabilityOfEvents the part that is due to what is supposed; the rest is what waiting does */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Change(double probability, double probabilityOfEvents) {}

    /** @param payment the smallest that reaches the level; null when none does */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record NextLevel(RiskLevel level, LocalDate paidOn, @Nullable BigDecimal payment, double probability) {}

    /** @param payOn the day of the smallest payment that is looked for; null: today */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Supposition(
            @Nullable List<Payment> payments,
            @Nullable List<Charge> charges,
            @Nullable LocalDate asOf,
            @Nullable LocalDate payOn) {}

    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Payment(LocalDate paidOn, BigDecimal amount, @Nullable String chargeId) {}

    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Charge(LocalDate dueDate, BigDecimal amount, @Nullable String chargeId) {}
}
