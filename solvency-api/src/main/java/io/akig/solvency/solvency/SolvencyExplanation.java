package io.akig.solvency.solvency;

import io.akig.core.score.RiskLevel;
import io.akig.solvency.rules.RuleResult;
import io.akig.solvency.solvency.AnswerSolvency.Explained;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * The displayed probability as a sum: all contributions add up to {@code payment_probability}.
 *
 * @param residual what is missing from the sum: 0
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record SolvencyExplanation(
        String tenantId,
        LocalDate asOf,
        double paymentProbability,
        RiskLevel riskLevel,
        boolean hybrid,
        boolean stale,
        Solvency.Mix blend,
        int ruleVersion,
        @Nullable String modelVersion,
        double residual,
        List<Line> terms) {

    static SolvencyExplanation of(Explained explained, Locale locale) {
        Judgement judgement = explained.judgement();
        SolvencyScore model = judgement.usedModel();
        return new SolvencyExplanation(
                judgement.tenantId(),
                judgement.today(),
                Shares.probability(judgement.probability()),
                judgement.level(),
                judgement.blend().hybrid(),
                model != null && model.stale(),
                Solvency.Mix.of(judgement.blend(), locale),
                judgement.ruleVersion(),
                model == null ? null : model.modelVersion(),
                Shares.contribution(explained.sum().residual()),
                explained.sum().terms().stream().map(Line::of).toList());
    }

    /**
     * One term.
     *
     * @param label in words; null where the type says it
     * @param contribution probability points, six decimals
     * @param points null for what is no rule
     */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Line(
            Term.Kind kind,
            String type,
            @Nullable String label,
            double contribution,
            @Nullable Integer points,
            @Nullable Integer maxPoints) {

        static Line of(Term term) {
            RuleResult rule = term.rule();
            return new Line(
                    term.kind(),
                    term.type(),
                    term.label(),
                    Shares.contribution(term.millionths()),
                    rule == null ? null : rule.points(),
                    rule == null ? null : rule.maxPoints());
        }
    }
}
