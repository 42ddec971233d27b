package io.akig.solvency.solvency;

import io.akig.core.features.Concept;
import io.akig.core.features.Feature;
import io.akig.core.score.Direction;
import io.akig.core.score.Severity;
import io.akig.solvency.rules.Knockout;
import io.akig.solvency.rules.RuleResult;
import io.akig.solvency.solvency.SolvencyScore.Reason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The three reasons of a blend that weigh most, of both sides. */
final class Reasons {
    private static final int SHOWN = 3;

    private Reasons() {}

    private record Candidate(Reason reason, @Nullable Concept concept) {}

    static List<Reason> of(Judgement judgement, Locale locale) {
        SolvencyScore model = judgement.model();
        if (!judgement.blend().known()) {
            return model == null ? List.of(nothingKnown(locale)) : model.factors();
        }
        List<Reason> chosen = new ArrayList<>();
        judgement.blend().decisive().ifPresent(knockout -> chosen.add(knockedOut(judgement, knockout, locale)));
        List<Concept> said = new ArrayList<>();
        for (Candidate candidate : candidates(judgement, locale)) {
            // What the model and a rule both say is said once, by the one that weighs more.
            boolean again = candidate.concept() != null && said.contains(candidate.concept());
            if (chosen.size() < SHOWN && !again) {
                chosen.add(candidate.reason());
                if (candidate.concept() != null) {
                    said.add(candidate.concept());
                }
            }
        }
        return chosen;
    }

    private static List<Candidate> candidates(Judgement judgement, Locale locale) {
        List<Candidate> all = new ArrayList<>();
        SolvencyScore model = judgement.usedModel();
        if (model != null) {
            for (Reason factor : model.factors()) {
                double impact = factor.impact() * judgement.blend().mlWeight() / 100.0;
                all.add(new Candidate(
                        reason(factor.type(), factor.message(), impact, factor.value()), concept(factor.type())));
            }
        }
        for (RuleShare share : RuleShare.of(judgement.rules(), judgement.blend(), judgement.levels())) {
            RuleResult result = share.result();
            all.add(new Candidate(
                    reason(
                            "RULE_" + result.id().toUpperCase(Locale.ROOT),
                            RuleWording.message(result, locale),
                            share.contribution(),
                            result.value()),
                    result.measure().concept()));
        }
        all.sort(Comparator.comparingDouble(
                candidate -> -Math.abs(candidate.reason().impact())));
        return all;
    }

    private static Reason knockedOut(Judgement judgement, Knockout knockout, Locale locale) {
        RuleResult rule = judgement.rules().results().stream()
                .filter(result -> Objects.equals(result.knockout(), knockout))
                .findFirst()
                .orElseThrow();
        double impact = Shares.probability(judgement.blend().knockedOut());
        return new Reason(
                "KNOCKOUT_" + rule.id().toUpperCase(Locale.ROOT),
                Severity.CRITICAL,
                knockout.label().in(locale),
                Direction.NEGATIVE,
                impact,
                rule.value());
    }

    private static Reason reason(String type, String message, double contribution, @Nullable Double value) {
        double impact = Shares.probability(Shares.tenThousandths(contribution));
        return new Reason(type, Severity.ofImpact(impact), message, Direction.ofImpact(impact), impact, value);
    }

    private static @Nullable Concept concept(String type) {
        return Feature.names().contains(type) ? Feature.valueOf(type).concept() : null;
    }

    private static Reason nothingKnown(Locale locale) {
        String message = RuleWording.isEnglish(locale)
                ? "Too little is known of this tenant to say"
                : "Trop peu d’éléments sur ce locataire pour se prononcer";
        return new Reason("TOO_LITTLE_HISTORY", Severity.LOW, message, Direction.NEUTRAL, 0, null);
    }
}
