package io.akig.solvency.models;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * How one model's predictions came true, for the description of the call.
 *
 * @param lastDays over all models; null before the first computation
 * @param cohorts by the month rents were due, the newest first
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record AccuracyJson(
        String modelVersion, @Nullable Instant computedAt, @Nullable LastDays lastDays, List<Month> cohorts) {

    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record LastDays(int days, long outcomes, long rightCalls, @Nullable Double accuracy) {}

    enum State {
        REALISED,
        IMMATURE
    }

    /**
     * @param dueMonth as 2026-02
     * @param realised null while immature
     * @param soFar null once realised
     */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Month(
            String dueMonth,
            boolean shadow,
            State state,
            @Nullable Figures realised,
            @Nullable Figures soFar,
            Pending pending) {}

    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Figures(
            long outcomes,
            double accuracy,
            double onTimeRate,
            double meanProbability,
            @Nullable Double auc,
            double brier,
            double calibrationError,
            List<Bin> calibration) {}

    /** A tenth of the outcomes, by rising probability. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Bin(int count, double meanProbability, double onTimeRate) {}

    /** Charges that were foreseen and are still open: an estimate, not an outcome. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Pending(long charges, @Nullable Double estimatedOnTimeRate) {}
}
