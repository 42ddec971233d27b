package io.akig.core.explain;

import io.akig.core.features.Concept;
import io.akig.core.features.Feature;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What all features of one concept add to a probability together: three windows of one thing are one reason.
 *
 * @param contribution signed probability points, relative to the base of the {@link Attribution}
 * @param feature of the concept, the one that weighs most in the direction of the whole
 */
public record ConceptShare(Concept concept, double contribution, Feature feature) {

    /** Every concept that weighs anything, the heaviest first; equally heavy ones in the catalogue's order. */
    public static List<ConceptShare> of(Attribution attribution) {
        double[] contributions = attribution.contributions();
        double[] totals = new double[Concept.values().length];
        for (Feature feature : Feature.values()) {
            totals[feature.concept().ordinal()] += contributions[feature.ordinal()];
        }
        List<ConceptShare> shares = new ArrayList<>();
        for (Concept concept : Concept.values()) {
            double total = totals[concept.ordinal()];
            if (total != 0) {
                shares.add(new ConceptShare(concept, total, leading(concept, Math.signum(total), contributions)));
            }
        }
        shares.sort(Comparator.comparingDouble(share -> -Math.abs(share.contribution())));
        return List.copyOf(shares);
    }

    private static Feature leading(Concept concept, double sign, double[] contributions) {
        Feature leading = null;
        for (Feature feature : Feature.values()) {
            boolean belongs = feature.concept() == concept;
            if (belongs
                    && (leading == null
                            || sign * contributions[feature.ordinal()] > sign * contributions[leading.ordinal()])) {
                leading = feature;
            }
        }
        if (leading == null) {
            throw new IllegalStateException("no feature belongs to " + concept);
        }
        return leading;
    }
}
