package io.akig.solvency.models;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/** What is told of models, for the description of the calls: the answers are handed on as they come. */
final class ModelJson {
    private ModelJson() {}

    enum Role {
        CANDIDATE,
        ACTIVE,
        SHADOW,
        RETIRED
    }

    /** @param serving what answers */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record All(@Nullable String serving, @Nullable String shadow, List<Summary> models) {}

    /**
     * @param since its role
     * @param metrics measured on tenants that were not learnt from
     */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Summary(
            String version,
            Role role,
            Instant createdAt,
            @Nullable Instant since,
            @Nullable String actor,
            @Nullable String reason,
            @Nullable LocalDate dataFrom,
            @Nullable LocalDate dataTo,
            @Nullable Map<String, Double> metrics) {}

    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Detail(String version, Role role, Instant createdAt, String sha256, long bytes, @Nullable Card card) {}

    /**
     * What a person should know before trusting the model.
     *
     * @param baseRate share of rents paid on time in training
     */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Card(
            LocalDate dataFrom,
            LocalDate dataTo,
            long rows,
            long tenants,
            long charges,
            @Nullable Integer graceDays,
            @Nullable Double baseRate,
            Map<String, Double> metrics,
            List<String> limits,
            List<String> features) {}

    /**
     * What became of a decision.
     *
     * @param changed false when it was so before
     * @param replaced the model that answered before
     */
    record Change(String version, Role role, boolean changed, @Nullable String replaced) {}
}
