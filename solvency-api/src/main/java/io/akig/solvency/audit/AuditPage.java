package io.akig.solvency.audit;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * Some entries, newest first.
 *
 * @param next what to ask for as {@code before} to read on; null at the end
 */
record AuditPage(List<Entry> entries, @Nullable Long next) {

    /** @param details null if there are none, or if they were erased */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Entry(
            long sequence,
            Instant at,
            String actorId,
            String actorName,
            String action,
            String subjectKind,
            String subjectId,
            @Nullable JsonNode details,
            String requestId) {}
}
