package io.akig.solvency.solvency;

import io.akig.core.score.RiskLevel;
import io.akig.solvency.rules.Knockout;
import io.akig.solvency.rules.RuleScore;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The model's probability and the rules', as one.
 *
 * <p>{@code p = w m + (1 - w) r}, with {@code w} the rules' {@code model_weight_at_most} times the model's confidence, in
 * hundredths. A model's answer that is not fresh weighs half after 30 days. Where only one side knows the tenant it weighs
 * all. A knock-out then takes {@code p} down into the worst level that one allows.
 *
 * @param hybrid whether both sides know the tenant
 * @param mlWeight hundredths
 * @param ruleWeight hundredths; both are 0 when neither side knows the tenant
 * @param mixed ten-thousandths: the probability before knock-outs
 * @param probability ten-thousandths, after knock-outs
 * @param confidence in [0, 1], four decimals, weighted as the probability is
 * @param knockouts that are passed, whether or not they made a difference
 */
record Blend(
        boolean hybrid,
        int mlWeight,
        int ruleWeight,
        long mixed,
        long probability,
        RiskLevel level,
        double confidence,
        List<Knockout> knockouts) {
    private static final int ALL = 100;
    private static final double HALF_LIFE_DAYS = 30;
    /** Where nothing is known and no model tells everyone's rate. */
    private static final long NEITHER_WAY = 5_000;

    Blend {
        knockouts = List.copyOf(knockouts);
    }

    /**
     * @param model the model's answer, fresh or stored; null without one
     * @param rules what the rules say
     * @param weightAtMost the model's weight at confidence 1
     * @param now to which a stored answer is compared
     */
    static Blend of(@Nullable SolvencyScore model, RuleScore rules, double weightAtMost, Instant now, Levels levels) {
        if (model != null && model.known()) {
            int weight = rules.known() ? weight(model, weightAtMost, now) : ALL;
            return known(weight, model, rules, levels);
        }
        if (rules.known()) {
            return known(0, null, rules, levels);
        }
        long everyone = model == null ? NEITHER_WAY : Shares.tenThousandths(model.paymentProbability());
        return new Blend(false, 0, 0, everyone, everyone, RiskLevel.UNKNOWN, 0, rules.knockouts());
    }

    boolean known() {
        return level != RiskLevel.UNKNOWN;
    }

    /** By how much knock-outs moved the probability, in ten-thousandths: 0 or less. */
    long knockedOut() {
        return probability - mixed;
    }

    /** The knock-out that decides; empty when none made a difference. */
    Optional<Knockout> decisive() {
        return knockedOut() == 0 ? Optional.empty() : knockouts.stream().max(Comparator.comparing(Knockout::level));
    }

    private static int weight(SolvencyScore model, double weightAtMost, Instant now) {
        double age = model.stale() ? Duration.between(model.calculatedAt(), now).toHours() / 24.0 : 0;
        double freshness = Math.pow(0.5, Math.max(0, age) / HALF_LIFE_DAYS);
        return (int) Math.round(ALL * weightAtMost * model.confidenceScore() * freshness);
    }

    private static Blend known(int weight, @Nullable SolvencyScore model, RuleScore rules, Levels levels) {
        long ml = model == null ? 0 : Shares.tenThousandths(model.paymentProbability());
        long ruled = Shares.tenThousandths(rules.probability());
        long mixed = Shares.divide(weight * ml + (ALL - weight) * ruled, ALL);
        double confidence =
                (weight * (model == null ? 0 : model.confidenceScore()) + (ALL - weight) * rules.confidence()) / ALL;
        long shown = rules.knockouts().stream()
                .mapToLong(knockout -> levels.most(knockout.level()))
                .reduce(mixed, Math::min);
        return new Blend(
                model != null && rules.known(),
                weight,
                ALL - weight,
                mixed,
                shown,
                levels.of(shown),
                Shares.probability(Shares.tenThousandths(confidence)),
                rules.knockouts());
    }
}
