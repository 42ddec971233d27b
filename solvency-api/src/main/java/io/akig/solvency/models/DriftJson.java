package io.akig.solvency.models;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * How recent predictions differ from what the model learnt from, for the description of the call.
 *
 * @param predictions looked at, one a tenant
 * @param drifted the features that shifted more than chance would
 * @param features the most shifted first
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record DriftJson(
        String modelVersion,
        @Nullable Instant computedAt,
        int predictions,
        List<String> drifted,
        List<OneFeature> features) {

    /** @param threshold above which the PSI is more than chance */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record OneFeature(
            String feature,
            String state,
            @Nullable Double psi,
            @Nullable Double threshold,
            double missingRatio,
            double referenceMissingRatio,
            double outOfRangeRatio) {}
}
