package io.akig.solvency.ledger;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A payment as {@link StoredJson} writes it, for the document only. */
record Payment(
        String paymentId,
        String tenantId,
        LocalDate paidOn,
        BigDecimal amount,
        String currency,
        @Nullable String chargeId,
        @Nullable String method,
        @Schema(description = "Taken back; it counts for nothing") boolean voided,
        Instant recordedAt,
        long revision) {}
