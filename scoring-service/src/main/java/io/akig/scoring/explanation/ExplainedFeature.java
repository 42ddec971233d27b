package io.akig.scoring.explanation;

import io.akig.core.explain.ShownAttribution;
import io.akig.core.features.Feature;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * One number the model saw. Meaning, unit and window are those of the catalogue, in English.
 *
 * @param value in its unit; null where it is missing
 * @param windowDays null when it looks at everything known
 * @param missing why there is no value; null when there is one
 * @param contribution probability points, six decimals
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record ExplainedFeature(
        Feature feature,
        @Nullable Double value,
        String unit,
        @Nullable Integer windowDays,
        String meaning,
        @Nullable String missing,
        double contribution) {

    static ExplainedFeature of(Feature feature, float value, long millionths) {
        boolean missing = Float.isNaN(value);
        return new ExplainedFeature(
                feature,
                missing ? null : Double.valueOf(Float.toString(value)),
                feature.unit().name(),
                feature.windowDays().isPresent() ? feature.windowDays().getAsInt() : null,
                feature.meaning(),
                missing ? feature.missing() : null,
                ShownAttribution.decimal(millionths));
    }
}
