package io.akig.core.training;

import io.akig.core.explain.TreeShap;
import io.akig.core.features.Concept;
import io.akig.core.features.Feature;
import io.akig.core.model.ScoringModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How much the model goes by one concept.
 *
 * @param logOdds by how much all features of the concept together move a row of the test, on average, to either side
 * @param share of what all concepts move
 */
public record ConceptWeight(Concept concept, double logOdds, double share) {

    private static final int AT_ONCE = 4_096;

    /** Every concept, the heaviest first. */
    static List<ConceptWeight> of(ScoringModel model, List<float[]> rows) {
        TreeShap shap = TreeShap.of(model);
        double[] moved = new double[Concept.values().length];
        double[][] contributions = new double[Math.min(AT_ONCE, rows.size())][Feature.count() + 1];
        for (int from = 0; from < rows.size(); from += AT_ONCE) {
            float[][] some =
                    rows.subList(from, Math.min(rows.size(), from + AT_ONCE)).toArray(float[][]::new);
            double[][] explained =
                    some.length == contributions.length ? contributions : new double[some.length][Feature.count() + 1];
            shap.contributions(some, explained);
            for (double[] row : explained) {
                add(row, moved);
            }
        }
        double all = 0;
        for (double sum : moved) {
            all += sum;
        }
        List<ConceptWeight> weights = new ArrayList<>();
        for (Concept concept : Concept.values()) {
            double sum = moved[concept.ordinal()];
            weights.add(new ConceptWeight(concept, sum / rows.size(), all > 0 ? sum / all : 0));
        }
        weights.sort(Comparator.comparingDouble(weight -> -weight.logOdds));
        return List.copyOf(weights);
    }

    private static void add(double[] contributions, double[] moved) {
        double[] sums = new double[moved.length];
        for (Feature feature : Feature.values()) {
            sums[feature.concept().ordinal()] += contributions[feature.ordinal()];
        }
        for (int i = 0; i < sums.length; i++) {
            moved[i] += Math.abs(sums[i]);
        }
    }
}
