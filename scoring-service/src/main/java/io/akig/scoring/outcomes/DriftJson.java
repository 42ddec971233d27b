package io.akig.scoring.outcomes;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * How recent predictions differ from what the model was trained on.
 *
 * @param computedAt null before the first computation
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

    static DriftJson of(String modelVersion, DriftReport report) {
        return new DriftJson(
                modelVersion,
                report.features().isEmpty() ? null : report.computedAt(),
                report.predictions(),
                report.features().stream()
                        .filter(feature -> feature.state() == FeatureDrift.State.DRIFTED)
                        .map(FeatureDrift::feature)
                        .toList(),
                report.features().stream().map(OneFeature::of).toList());
    }

    /** As {@link FeatureDrift}. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record OneFeature(
            String feature,
            FeatureDrift.State state,
            @Nullable Double psi,
            @Nullable Double threshold,
            double missingRatio,
            double referenceMissingRatio,
            double outOfRangeRatio) {
        static OneFeature of(FeatureDrift drift) {
            return new OneFeature(
                    drift.feature(),
                    drift.state(),
                    drift.psi(),
                    drift.threshold(),
                    drift.missingRatio(),
                    drift.referenceMissingRatio(),
                    drift.outOfRangeRatio());
        }
    }
}
