package io.akig.scoring.outcomes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a prediction said about a charge, before anybody knew.
 *
 * @param chargeId null when the charge was only to be expected
 * @param dueDate of the charge, as it was known or expected then
 * @param outcome what was decided about it so far; null if nothing
 */
record Promise(
        UUID predictionId,
        Instant calculatedAt,
        String tenantId,
        String agencyId,
        LocalDate asOf,
        String modelVersion,
        boolean shadow,
        double probability,
        String level,
        @Nullable String chargeId,
        LocalDate dueDate,
        @Nullable Outcome outcome) {

    boolean projected() {
        return chargeId == null;
    }
}
