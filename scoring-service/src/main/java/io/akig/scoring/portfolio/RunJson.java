package io.akig.scoring.portfolio;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.akig.core.score.RiskLevel;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/** A run as the contract shows it; every level is there, also those nobody has. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonPropertyOrder({
    "run_id",
    "agency_id",
    "trigger",
    "state",
    "as_of",
    "progress",
    "levels",
    "requested_at",
    "started_at",
    "finished_at",
    "error"
})
record RunJson(
        UUID runId,
        @Nullable String agencyId,
        PortfolioRun.Trigger trigger,
        PortfolioRun.State state,
        LocalDate asOf,
        Progress progress,
        Map<String, Long> levels,
        Instant requestedAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable String error) {

    static RunJson of(PortfolioRun run) {
        Map<String, Long> levels = new LinkedHashMap<>();
        for (RiskLevel level : RiskLevel.values()) {
            levels.put(level.name(), run.levels().getOrDefault(level.name(), 0L));
        }
        return new RunJson(
                run.id(),
                run.agencyId(),
                run.trigger(),
                run.state(),
                run.asOf(),
                new Progress(run.total(), run.done(), run.failed()),
                levels,
                run.requestedAt(),
                run.startedAt(),
                run.finishedAt(),
                run.error());
    }

    /** Tenants; {@code total} is null until the run has begun. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Progress(@Nullable Long total, long done, long failed) {}
}
