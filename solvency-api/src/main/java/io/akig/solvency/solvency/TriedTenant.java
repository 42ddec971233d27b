package io.akig.solvency.solvency;

import io.akig.core.score.RiskLevel;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/** A tenant under the rules that count and under those that are tried. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record TriedTenant(String tenantId, @Nullable String name, Side before, Side after) {

    /** One of the two. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Side(RiskLevel riskLevel, double paymentProbability) {
        static Side of(Judgement judgement) {
            return new Side(judgement.level(), Shares.probability(judgement.probability()));
        }
    }

    static TriedTenant of(Judgement before, Judgement after) {
        return new TriedTenant(before.tenantId(), null, Side.of(before), Side.of(after));
    }

    TriedTenant called(@Nullable String newName) {
        return new TriedTenant(tenantId, newName, before, after);
    }

    boolean changed() {
        return before.riskLevel() != after.riskLevel();
    }

    /** To a worse level; what was or becomes unknown is neither better nor worse. */
    boolean worsened() {
        return ranked() && after.riskLevel().compareTo(before.riskLevel()) > 0;
    }

    boolean improved() {
        return ranked() && after.riskLevel().compareTo(before.riskLevel()) < 0;
    }

    /** Negative: the probability falls. */
    double difference() {
        return after.paymentProbability() - before.paymentProbability();
    }

    private boolean ranked() {
        return before.riskLevel() != RiskLevel.UNKNOWN && after.riskLevel() != RiskLevel.UNKNOWN;
    }
}
