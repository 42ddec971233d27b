package io.akig.scoring.score;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is asked about a tenant.
 *
 * @param asOf the agency's local day to speak from; null: today
 * @param knownAt rows recorded later are not seen; null: the end of that day
 */
public record Question(String tenantId, @Nullable LocalDate asOf, @Nullable Instant knownAt) {

    /** Only what is asked over and over is worth remembering. */
    boolean isDefault() {
        return asOf == null && knownAt == null;
    }
}
