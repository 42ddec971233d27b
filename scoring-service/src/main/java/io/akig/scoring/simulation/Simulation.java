package io.akig.scoring.simulation;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * What a supposition does to a score.
 *
 * @param today the agency's, from which {@code before} speaks
 * @param asOf the day from which {@code without} and {@code after} speak
 * @param without the score of that day had nothing of it happened: what waiting alone does
 * @param reasonsChanged from {@code without} to {@code after}
 * @param nextLevel null for a tenant who is at the best level, or whose level is UNKNOWN
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonPropertyOrder({
    "tenant_id",
    "today",
    "as_of",
    "currency",
    "before",
    "without",
    "after",
    "change",
    "reasons_changed",
    "next_level"
})
record Simulation(
        String tenantId,
        LocalDate today,
        LocalDate asOf,
        String currency,
        SimulatedScore before,
        SimulatedScore without,
        SimulatedScore after,
        Change change,
        List<ChangedReason> reasonsChanged,
        @Nullable NextLevel nextLevel) {}
