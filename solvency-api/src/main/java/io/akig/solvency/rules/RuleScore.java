package io.akig.solvency.rules;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What a scorecard says of a tenant.
 *
 * @param maxPoints of all rules together, at least 1
 * @param probability what the points mean, before knock-outs
 * @param knownShare share of all points that rest on known measures
 * @param known whether that is enough, and the ledger is alive; else the score is not to be used
 * @param maturedCharges rents whose outcome is known
 */
public record RuleScore(
        int points,
        int maxPoints,
        double probability,
        double knownShare,
        boolean known,
        int maturedCharges,
        List<RuleResult> results) {
    // Half the confidence for so many rents, as in the model's own confidence.
    private static final double HALF_HISTORY = 1.5;

    public RuleScore {
        results = List.copyOf(results);
    }

    /** From 0 to 100. */
    public double score() {
        return 100.0 * points / maxPoints;
    }

    /** In [0, 1]: rises with what is known and with the rents that were seen; 0 when the score is not to be used. */
    public double confidence() {
        return known ? knownShare * maturedCharges / (maturedCharges + HALF_HISTORY) : 0;
    }

    /** The limits that are passed, in the order of the rules. */
    public List<Knockout> knockouts() {
        return knocked()
                .map(result -> Objects.requireNonNull(result.knockout()))
                .toList();
    }

    private Stream<RuleResult> knocked() {
        return results.stream().filter(result -> result.knockout() != null);
    }
}
