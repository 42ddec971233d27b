package io.akig.solvency.ledger;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A rent as {@link EntryReader} reads it, for the document only: it names every field that is wrong, and takes no amount that a
 * double would change.
 */
record ChargeInput(
        @Schema(description = "Needed for a new one; a correction keeps it") @Nullable String tenantId,
        @Schema(description = "Left out, a new one gets an id", maxLength = 100) @Nullable String chargeId,
        LocalDate dueDate,
        @Schema(description = "At most 2 decimals", minimum = "0") BigDecimal amount,
        @Schema(description = "Checked against the agency's") @Nullable String currency) {}
