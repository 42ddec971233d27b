package io.akig.core.score;

import io.akig.core.explain.Attribution;
import io.akig.core.explain.ConceptShare;
import io.akig.core.features.Concept;
import io.akig.core.features.History;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The reasons of a score: what each concept adds to the base, the heaviest first. The base is the probability of a tenant
 * who would just be GOOD ({@link io.akig.core.explain.Reference}), so a reason in favour says where this tenant does
 * better than that one, a reason against where worse.
 */
final class Reasons {

    private static final int MOST = 3;

    private Reasons() {}

    /** At most three; a concept whose sentence would repeat one already said gives way to the next. */
    static List<Factor> of(Attribution attribution, float[] row, Facts facts) {
        List<Factor> reasons = new ArrayList<>(MOST);
        List<Fact> said = new ArrayList<>(MOST);
        for (ConceptShare share : ConceptShare.of(attribution)) {
            double impact = Rounding.four(share.contribution());
            if (reasons.size() == MOST || impact == 0) {
                break;
            }
            float value = row[share.feature().ordinal()];
            Fact fact = facts.about(share.feature(), value);
            if (!said.contains(fact)) {
                said.add(fact);
                reasons.add(factor(share, value, fact));
            }
        }
        return reasons.isEmpty() ? List.of(plain(Fact.of(Phrase.NOTHING_STANDS_OUT))) : reasons;
    }

    /** One reason a concept, however little it weighs, as long as four decimals show it. */
    static Map<Concept, Factor> byConcept(Attribution attribution, float[] row, Facts facts) {
        Map<Concept, Factor> reasons = new EnumMap<>(Concept.class);
        for (ConceptShare share : ConceptShare.of(attribution)) {
            if (Rounding.four(share.contribution()) != 0) {
                float value = share.feature().in(row);
                reasons.put(share.concept(), factor(share, value, facts.about(share.feature(), value)));
            }
        }
        return reasons;
    }

    private static Factor factor(ConceptShare share, float value, Fact fact) {
        double impact = Rounding.four(share.contribution());
        return new Factor(
                share.feature().name(),
                Severity.ofImpact(impact),
                Direction.ofImpact(impact),
                impact,
                Float.isNaN(value) ? null : Double.parseDouble(Float.toString(value)),
                fact.phrase().name(),
                fact.params());
    }

    /** The one reason of a score that could not be given: what is missing. */
    static List<Factor> ofMissing(History history) {
        Fact missing = history.tooFewMatured()
                ? Fact.of(Phrase.TOO_LITTLE_HISTORY)
                        .with("matured", history.maturedCharges())
                        .with("needed", History.FEWEST_MATURED)
                : Fact.of(Phrase.NOTHING_DUE);
        return List.of(plain(missing));
    }

    private static Factor plain(Fact fact) {
        Phrase phrase = fact.phrase();
        return new Factor(phrase.name(), Severity.LOW, Direction.NEUTRAL, 0, null, phrase.name(), fact.params());
    }
}
