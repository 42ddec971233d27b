package io.akig.solvency.ledger;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A payment as {@link EntryReader} reads it, for the document only. */
record PaymentInput(
        @Schema(description = "Needed for a new one; a correction keeps it") @Nullable String tenantId,
        @Schema(description = "Left out, a new one gets an id", maxLength = 100) @Nullable String paymentId,
        @Schema(description = "Not after today") LocalDate paidOn,
        @Schema(description = "At most 2 decimals", minimum = "0") BigDecimal amount,
        @Schema(description = "Checked against the agency's") @Nullable String currency,
        @Schema(description = "The rent it is for; left out, the oldest unpaid first") @Nullable String chargeId,
        @Schema(maxLength = 50) @Nullable String method) {}
