package io.akig.core.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.akig.core.features.Concept;
import io.akig.core.features.Feature;
import io.akig.core.model.Boosters;
import io.akig.core.model.Bundles;
import io.akig.core.model.ScoringModel;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConceptWeightTest {

    @Test
    void a_concept_weighs_the_mean_of_what_its_features_together_move() throws Exception {
        ScoringModel model = ScoringModel.load(Bundles.small().encode());
        List<float[]> rows = List.of(Boosters.rows(5_000, Feature.count(), 8));
        Map<Concept, Double> moved = new EnumMap<>(Concept.class);
        double[] contributions = new double[Feature.count() + 1];
        for (float[] row : rows) {
            model.shap().contributions(row, contributions);
            Map<Concept, Double> sums = new EnumMap<>(Concept.class);
            for (Feature feature : Feature.values()) {
                sums.merge(feature.concept(), contributions[feature.ordinal()], Double::sum);
            }
            sums.forEach((concept, sum) -> moved.merge(concept, Math.abs(sum), Double::sum));
        }

        List<ConceptWeight> weights = ConceptWeight.of(model, rows);

        assertThat(weights).extracting(ConceptWeight::concept).containsExactlyInAnyOrder(Concept.values());
        assertThat(weights)
                .extracting(ConceptWeight::logOdds)
                .isSortedAccordingTo((one, other) -> Double.compare(other, one));
        assertThat(weights.get(0).logOdds()).isPositive();
        for (ConceptWeight weight : weights) {
            assertThat(weight.logOdds())
                    .isCloseTo(moved.getOrDefault(weight.concept(), 0.0) / rows.size(), within(1e-9));
        }
        assertThat(weights.stream().mapToDouble(ConceptWeight::share).sum()).isCloseTo(1, within(1e-9));
    }
}
