package io.akig.solvency.rules;

import org.jspecify.annotations.Nullable;

/**
 * One line of a scorecard.
 *
 * @param unknown the points where the measure is missing
 * @param knockout null where no value knocks out
 */
record Rule(String id, Label label, RuleMeasure measure, Bands bands, int unknown, @Nullable Knockout knockout) {

    RuleResult apply(TenantFacts facts) {
        Double value = measure.in(facts);
        boolean hit = value != null && knockout != null && knockout.hits(value);
        return new RuleResult(
                id,
                label,
                measure,
                value,
                value == null ? unknown : bands.points(value),
                bands.most(),
                hit ? knockout : null);
    }
}
