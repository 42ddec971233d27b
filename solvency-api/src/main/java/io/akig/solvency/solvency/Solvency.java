package io.akig.solvency.solvency;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.akig.core.score.RiskLevel;
import io.akig.solvency.rules.RuleScoreJson;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * The answer of {@code GET /api/tenants/{id}/solvency}: a SolvencyScore of the blend, and what it is made of.
 *
 * @param hybrid whether both the model and the rules know the tenant
 * @param ruleScore null where the rules know too little
 * @param mlPrediction null where the model gave no answer, or knows too little
 * @param override a person's decision, which the score then follows; null without one
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record Solvency(
        @JsonUnwrapped SolvencyScore score,
        boolean hybrid,
        @Nullable RuleScoreJson ruleScore,
        @Nullable SolvencyScore mlPrediction,
        Mix blend,
        @Nullable Overridden override) {

    static Solvency of(Judgement judgement, Locale locale) {
        SolvencyScore model = judgement.usedModel();
        return new Solvency(
                score(judgement, model, locale),
                judgement.blend().hybrid(),
                judgement.rules().known() ? RuleScoreJson.of(judgement.ruleVersion(), judgement.rules()) : null,
                model,
                Mix.of(judgement.blend(), locale),
                Overridden.of(judgement));
    }

    private static SolvencyScore score(Judgement judgement, @Nullable SolvencyScore model, Locale locale) {
        Forecast forecast = Forecast.of(model, judgement.facts());
        RiskLevel level = judgement.level();
        return new SolvencyScore(
                judgement.tenantId(),
                Shares.probability(judgement.probability()),
                level,
                level.badge(),
                level.color(),
                forecast.expected(),
                judgement.blend().confidence(),
                Reasons.of(judgement, locale),
                model == null ? judgement.at() : model.calculatedAt(),
                model == null ? null : model.predictionId(),
                model == null ? null : model.modelVersion(),
                judgement.today(),
                forecast.window(),
                judgement.facts().history().days(),
                model != null && model.stale());
    }

    /**
     * How much each side weighs.
     *
     * @param knockouts limits that are passed
     */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Mix(double mlWeight, double ruleWeight, List<Cap> knockouts) {
        static Mix of(Blend blend, Locale locale) {
            return new Mix(
                    blend.mlWeight() / 100.0,
                    blend.ruleWeight() / 100.0,
                    blend.knockouts().stream()
                            .map(knockout -> new Cap(knockout.label().in(locale), knockout.level()))
                            .toList());
        }
    }

    /** A passed limit, and the level it allows at most. */
    record Cap(String label, RiskLevel level) {}

    /**
     * A decision, beside what would be without it.
     *
     * @param paymentProbability null where only the level was decided
     */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Overridden(
            RiskLevel riskLevel,
            @Nullable Double paymentProbability,
            String reason,
            String author,
            Instant decidedAt,
            LocalDate expiresOn,
            Computed computed) {

        static @Nullable Overridden of(Judgement judgement) {
            Decision decision = judgement.decision();
            if (decision == null) {
                return null;
            }
            Long probability = decision.probability();
            return new Overridden(
                    decision.level(),
                    probability == null ? null : Shares.probability(probability),
                    decision.reason(),
                    decision.author(),
                    decision.decidedAt(),
                    decision.expiresOn(),
                    new Computed(
                            Shares.probability(judgement.blend().probability()),
                            judgement.blend().level()));
        }
    }

    /** What the blend says. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Computed(double paymentProbability, RiskLevel riskLevel) {}
}
