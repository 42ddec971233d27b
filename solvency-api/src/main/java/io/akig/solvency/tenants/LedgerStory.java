package io.akig.solvency.tenants;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * A tenant's ledger as the score sees it on a day, the newest first.
 *
 * @param balance what is owed by that day less what was paid ahead; below 0 the agency holds the tenant's money
 * @param owed unpaid on charges that are due
 * @param arrears of it, beyond the grace
 * @param credit payments that no charge needed
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record LedgerStory(
        String tenantId,
        String currency,
        LocalDate asOf,
        int graceDays,
        BigDecimal balance,
        BigDecimal owed,
        BigDecimal arrears,
        BigDecimal credit,
        List<ChargeTold> charges,
        List<PaymentTold> payments) {

    enum ChargeState {
        PAID,
        PARTLY_PAID,
        UNPAID,
        /** Recorded, but known only from a later day on. */
        PLANNED,
        VOIDED
    }

    /**
     * @param settledOn when it was fully paid
     * @param daysLate from the due date to the day it was paid, or to today while it is not; 0 if it was paid in time or is not due
     * @param onTime within the grace; null while that is open
     * @param versions all that was recorded of it, the newest first; only if it was corrected
     */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record ChargeTold(
            String chargeId,
            LocalDate dueDate,
            BigDecimal amount,
            BigDecimal paid,
            BigDecimal outstanding,
            ChargeState state,
            @Nullable LocalDate settledOn,
            int daysLate,
            @Nullable Boolean onTime,
            List<Part> settledBy,
            Instant recordedAt,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Past> versions) {}

    /**
     * @param chargeId what it is meant for; null settles the oldest unpaid first
     * @param credit what no charge needed of it
     * @param counts false for one that was voided, or is known only from a later day on
     */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record PaymentTold(
            String paymentId,
            LocalDate paidOn,
            BigDecimal amount,
            @Nullable String method,
            @Nullable String chargeId,
            boolean counts,
            boolean voided,
            List<Part> settles,
            BigDecimal credit,
            Instant recordedAt,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Past> versions) {}

    /** A piece of money that went from a payment to a charge: named is the other one. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Part(@Nullable String paymentId, @Nullable String chargeId, LocalDate paidOn, BigDecimal amount) {}

    /** A version; amount 0 took it back. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Past(LocalDate date, BigDecimal amount, Instant recordedAt, long revision) {}
}
