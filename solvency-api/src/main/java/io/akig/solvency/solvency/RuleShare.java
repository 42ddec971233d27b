package io.akig.solvency.solvency;

import io.akig.solvency.rules.RuleResult;
import io.akig.solvency.rules.RuleScore;
import java.util.List;

/**
 * What one rule adds to the blend.
 *
 * <p>A rule that gives as many of its points as a tenant has who is just good adds nothing; one that gives more or fewer adds
 * or takes their part of all points, times the rules' weight.
 *
 * @param contribution probability points, not rounded
 */
record RuleShare(RuleResult result, double contribution) {

    static List<RuleShare> of(RuleScore rules, Blend blend, Levels levels) {
        double justGood = Shares.probability(levels.justGood());
        double weight = blend.ruleWeight() / 100.0;
        return rules.results().stream()
                .map(result -> new RuleShare(
                        result, weight * (result.points() - justGood * result.maxPoints()) / rules.maxPoints()))
                .toList();
    }
}
