package io.akig.solvency.rules;

import java.util.List;

/**
 * Rules as a person wrote them, checked.
 *
 * @param graceDays days after the due day on which a rent is still in time
 * @param knownAtLeast share of all points that must rest on known measures for the score to count
 * @param modelWeightAtMost the model's weight in the blend when its confidence is 1
 */
public record Scorecard(
        Label name,
        int graceDays,
        double knownAtLeast,
        double modelWeightAtMost,
        ProbabilityCurve curve,
        List<Rule> rules) {

    public Scorecard {
        rules = List.copyOf(rules);
        if (maxPoints(rules) == 0) {
            throw new IllegalArgumentException("no rule gives a point");
        }
    }

    /** Pure: the same facts give the same score. */
    public RuleScore score(TenantFacts facts) {
        List<RuleResult> results = rules.stream().map(rule -> rule.apply(facts)).toList();
        int points = results.stream().mapToInt(RuleResult::points).sum();
        int known = results.stream()
                .filter(result -> result.value() != null)
                .mapToInt(RuleResult::maxPoints)
                .sum();
        int max = maxPoints(rules);
        return new RuleScore(
                points,
                max,
                curve.probability(100.0 * points / max),
                (double) known / max,
                !facts.history().silent() && known >= knownAtLeast * max,
                facts.history().maturedCharges(),
                results);
    }

    private static int maxPoints(List<Rule> rules) {
        return rules.stream().mapToInt(rule -> rule.bands().most()).sum();
    }
}
