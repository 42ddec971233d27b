package io.akig.solvency.alerts;

import io.akig.core.score.RiskLevel;
import io.akig.solvency.solvency.Standing;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a tenant stands, as far as alerts go by it.
 *
 * @param grounds what it is judged on
 * @param probability of the blend, with a person's decision applied
 * @param overdueDays since the oldest rent unpaid beyond its grace fell due; 0 if there is none
 * @param expected when the next payment is expected
 * @param today the agency's local date
 */
record TenantSeen(
        String tenantId,
        String agencyId,
        Grounds grounds,
        double probability,
        RiskLevel level,
        int overdueDays,
        @Nullable LocalDate expected,
        LocalDate today,
        Instant at) {

    static TenantSeen of(Standing standing) {
        return new TenantSeen(
                standing.tenantId(),
                standing.agencyId(),
                standing.predictionId() == null ? Grounds.RULES : Grounds.MODEL_AND_RULES,
                standing.probability(),
                standing.riskLevel(),
                standing.oldestUnpaidDays(),
                standing.expectedDate(),
                standing.asOf(),
                standing.computedAt());
    }

    boolean known() {
        return level != RiskLevel.UNKNOWN;
    }
}
