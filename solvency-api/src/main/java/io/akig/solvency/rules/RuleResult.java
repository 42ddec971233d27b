package io.akig.solvency.rules;

import org.jspecify.annotations.Nullable;

/**
 * What one rule says of a tenant.
 *
 * @param value of the measure in its unit; null where it is missing
 * @param knockout null unless the value is beyond its limit
 */
public record RuleResult(
        String id,
        Label label,
        RuleMeasure measure,
        @Nullable Double value,
        int points,
        int maxPoints,
        @Nullable Knockout knockout) {}
