package io.akig.scoring.simulation;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What may be supposed, as {@link SuppositionReader} reads it; for the document only. */
record SimulationInput(
        @Nullable List<Payment> payments,
        @Nullable List<Charge> charges,
        @Schema(description = "The day to look from afterwards; default: that of the last payment, at least today")
                @Nullable
                LocalDate asOf,
        @Schema(description = "The day of the smallest payment that is looked for; default: today") @Nullable
                LocalDate payOn) {

    record Payment(
            LocalDate paidOn,
            @Schema(description = "Above 0, at most 2 decimals") BigDecimal amount,
            @Schema(description = "The rent it is for; left out, the oldest unpaid first") @Nullable String chargeId) {}

    record Charge(
            LocalDate dueDate,
            @Schema(description = "Above 0, at most 2 decimals") BigDecimal amount,
            @Schema(description = "The name by which a payment may settle it") @Nullable String chargeId) {}
}
