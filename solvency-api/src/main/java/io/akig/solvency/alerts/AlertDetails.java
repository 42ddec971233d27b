package io.akig.solvency.alerts;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.akig.core.score.RiskLevel;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an alert tells, without words; each kind fills what concerns it.
 *
 * @param levelBefore that the tenant fell from
 * @param probabilityBefore the highest within the window, that the probability fell from
 * @param overdueDays since the oldest unpaid rent fell due
 * @param overdueStep days of the last step that was passed
 * @param recoveredFrom kinds of the alerts that are over
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AlertDetails(
        @Nullable RiskLevel levelBefore,
        @Nullable RiskLevel level,
        @Nullable Double probabilityBefore,
        @Nullable Double probability,
        @Nullable Integer overdueDays,
        @Nullable Integer overdueStep,
        @Nullable LocalDate expectedPaymentDate,
        @Nullable List<AlertKind> recoveredFrom) {

    static AlertDetails worsened(RiskLevel before, TenantSeen now) {
        return new AlertDetails(before, now.level(), null, now.probability(), null, null, now.expected(), null);
    }

    static AlertDetails fell(double before, TenantSeen now) {
        return new AlertDetails(null, now.level(), before, now.probability(), null, null, now.expected(), null);
    }

    static AlertDetails overdue(int step, TenantSeen now) {
        return new AlertDetails(
                null, now.level(), null, now.probability(), now.overdueDays(), step, now.expected(), null);
    }

    static AlertDetails recovered(List<AlertKind> from, TenantSeen now) {
        return new AlertDetails(null, now.level(), null, now.probability(), null, null, null, List.copyOf(from));
    }
}
