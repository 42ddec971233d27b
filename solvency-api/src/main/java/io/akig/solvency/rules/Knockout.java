package io.akig.solvency.rules;

import io.akig.core.score.RiskLevel;

/**
 * A limit beyond which the level is no better than the given one, whatever else speaks for the tenant.
 *
 * @param above the limit, itself still allowed; or
 * @param below the limit, itself still allowed; one of the two is infinite
 */
public record Knockout(Label label, double above, double below, RiskLevel level) {

    boolean hits(double value) {
        return value > above || value < below;
    }
}
