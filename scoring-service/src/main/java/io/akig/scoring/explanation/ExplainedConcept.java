package io.akig.scoring.explanation;

import io.akig.core.explain.ShownAttribution;
import io.akig.core.features.Concept;
import io.akig.core.features.Feature;
import io.akig.core.score.Factor;
import io.akig.core.score.Wording;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * What a person would call one thing, with all its features.
 *
 * @param contribution probability points, six decimals; the sum of those of its features
 * @param message the reason in words; null where it weighs nothing
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record ExplainedConcept(
        Concept concept, double contribution, @Nullable String message, List<ExplainedFeature> features) {

    static ExplainedConcept of(
            Concept concept,
            ShownAttribution shown,
            float[] row,
            @Nullable Factor reason,
            Locale locale,
            Currency currency) {
        long[] contributions = shown.contributions();
        List<Feature> own = Stream.of(Feature.values())
                .filter(feature -> feature.concept() == concept)
                .toList();
        long total = own.stream()
                .mapToLong(feature -> contributions[feature.position()])
                .sum();
        return new ExplainedConcept(
                concept,
                ShownAttribution.decimal(total),
                reason == null ? null : Wording.message(reason, locale, currency),
                own.stream()
                        .map(feature ->
                                ExplainedFeature.of(feature, feature.in(row), contributions[feature.position()]))
                        .toList());
    }
}
