package io.akig.solvency.rules;

import io.akig.core.score.RiskLevel;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * What the rules say, as clients see it.
 *
 * @param version of the agency's scorecard; 0 is the default one
 * @param score from 0 to 100, one decimal
 * @param paymentProbability what the score means, before knock-outs
 * @param knownShare share of all points that rest on known facts
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record RuleScoreJson(
        int version,
        double score,
        int points,
        int maxPoints,
        double paymentProbability,
        double confidenceScore,
        double knownShare,
        List<Line> rules) {

    public static RuleScoreJson of(int version, RuleScore score) {
        return new RuleScoreJson(
                version,
                Math.round(score.score() * 10) / 10.0,
                score.points(),
                score.maxPoints(),
                four(score.probability()),
                four(score.confidence()),
                four(score.knownShare()),
                score.results().stream().map(Line::of).toList());
    }

    private static double four(double value) {
        return Math.round(value * 10_000) / 10_000.0;
    }

    /**
     * One rule.
     *
     * @param value null where it is not known
     * @param cap the level that a knock-out allows at most; null unless knocked out
     */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    public record Line(
            String id,
            Label label,
            String measure,
            String unit,
            @Nullable Double value,
            int points,
            int maxPoints,
            boolean knockedOut,
            @Nullable RiskLevel cap) {

        static Line of(RuleResult result) {
            Knockout knockout = result.knockout();
            return new Line(
                    result.id(),
                    result.label(),
                    result.measure().key(),
                    result.measure().unit().name(),
                    result.value(),
                    result.points(),
                    result.maxPoints(),
                    knockout != null,
                    knockout == null ? null : knockout.level());
        }
    }
}
