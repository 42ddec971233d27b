package io.akig.solvency.ledger;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/** A rent as {@link StoredJson} writes it, for the document only. */
record Charge(
        String chargeId,
        String tenantId,
        LocalDate dueDate,
        BigDecimal amount,
        String currency,
        @Schema(description = "Taken back; it counts for nothing") boolean voided,
        Instant recordedAt,
        long revision) {}
