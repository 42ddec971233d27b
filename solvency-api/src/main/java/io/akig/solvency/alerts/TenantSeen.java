package io.akig.solvency.alerts;

import io.akig.core.score.RiskLevel;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a tenant stands, as far as alerts go by it.
 *
 * @param probability of the blend
 * @param overdueDays since the oldest rent unpaid beyond its grace fell due; 0 if there is none
 * @param expected when the next payment is expected
 * @param today the agency's local date
 */
record TenantSeen(
        String tenantId,
        String agencyId,
        double probability,
        RiskLevel level,
        int overdueDays,
        @Nullable LocalDate expected,
        LocalDate today,
        Instant at) {

    boolean known() {
        return level != RiskLevel.UNKNOWN;
    }
}
