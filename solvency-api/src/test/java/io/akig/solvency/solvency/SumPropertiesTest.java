package io.akig.solvency.solvency;

import static org.assertj.core.api.Assertions.assertThat;

import io.akig.core.ledger.LeaseTerms;
import io.akig.core.ledger.Ledger;
import io.akig.core.ledger.Viewpoint;
import io.akig.core.score.RiskBands;
import io.akig.core.score.RiskLevel;
import io.akig.solvency.rules.Knockout;
import io.akig.solvency.rules.Label;
import io.akig.solvency.rules.RuleMeasure;
import io.akig.solvency.rules.RuleResult;
import io.akig.solvency.rules.RuleScore;
import io.akig.solvency.rules.TenantFacts;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever the parts, the terms as they are shown add up to the probability as it is shown. */
class SumPropertiesTest {
    private static final Instant NOW = Instant.parse("2026-03-10T09:00:00Z");
    private static final Levels LEVELS = new Levels(RiskBands.DEFAULT);
    private static final TenantFacts NOBODY = TenantFacts.of(
            Ledger.EMPTY, LeaseTerms.UNKNOWN, Viewpoint.endOfDay(LocalDate.of(2026, 3, 10), ZoneOffset.UTC), 5);

    @Property(tries = 1000)
    void the_shown_terms_add_up_exactly(
            @ForAll("models") ModelExplanation model,
            @ForAll("rules") RuleScore rules,
            @ForAll("weights") double weightAtMost,
            @ForAll("decisions") List<Decision> decisions) {
        Judgement judgement = judgement(model.score(NOW), rules, weightAtMost, decisions);

        Sum sum = Sum.of(judgement, judgement.usedModel() == null ? null : model, Locale.ENGLISH);

        assertThat(sum.residual()).isZero();
        BigDecimal shown = sum.terms().stream()
                .map(term -> new BigDecimal(Double.toString(Shares.contribution(term.millionths()))))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(shown).isEqualByComparingTo(Double.toString(Shares.probability(judgement.probability())));
    }

    @Property(tries = 300)
    void with_the_usual_weights_calibration_is_a_small_term(
            @ForAll("models") ModelExplanation model, @ForAll("rules") RuleScore rules) {
        Judgement judgement = judgement(model.score(NOW), rules, 0.8, List.of());

        Sum sum = Sum.of(judgement, judgement.usedModel() == null ? null : model, Locale.ENGLISH);

        // The default curve is at most two points off the score, and rounding far less.
        assertThat(sum.terms())
                .filteredOn(term -> term.kind() == Term.Kind.CALIBRATION)
                .allSatisfy(term -> assertThat(Math.abs(term.millionths())).isLessThanOrEqualTo(20_200));
    }

    private static Judgement judgement(
            SolvencyScore model, RuleScore rules, double weightAtMost, List<Decision> decisions) {
        return new Judgement(
                "T1",
                "default",
                Currency.getInstance("GNF"),
                NOW,
                NOBODY,
                rules,
                1,
                model,
                Blend.of(model, rules, weightAtMost, NOW, LEVELS),
                decisions.isEmpty() ? null : decisions.get(0),
                LEVELS);
    }

    @Provide
    Arbitrary<Double> weights() {
        return Arbitraries.doubles().between(0, 1);
    }

    @Provide
    Arbitrary<List<Decision>> decisions() {
        Arbitrary<Long> probability = Arbitraries.longs().between(0, 10_000).injectNull(0.5);
        return probability
                .map(value -> new Decision(
                        value,
                        value == null ? RiskLevel.MEDIUM : LEVELS.of(value),
                        "because",
                        "me",
                        NOW,
                        LocalDate.of(2026, 4, 1)))
                .list()
                .ofMaxSize(1);
    }

    @Provide
    Arbitrary<ModelExplanation> models() {
        Arbitrary<List<Long>> parts =
                Arbitraries.longs().between(-300_000, 300_000).list().ofMaxSize(18);
        return Combinators.combine(
                        parts,
                        Arbitraries.longs().between(0, 10_000),
                        Arbitraries.doubles().between(0, 1),
                        Arbitraries.integers().between(0, 9))
                .as((contributions, probability, confidence, unknown) ->
                        model(contributions, probability, confidence, unknown == 0));
    }

    /** Base and contributions add up, as the scoring service promises. */
    private static ModelExplanation model(
            List<Long> contributions, long probability, double confidence, boolean unknown) {
        List<ModelExplanation.Part> parts = new ArrayList<>();
        long rest = 100 * probability - 700_000;
        for (long contribution : contributions) {
            parts.add(new ModelExplanation.Part("C" + parts.size(), Shares.contribution(contribution), null));
            rest -= contribution;
        }
        parts.add(new ModelExplanation.Part("LAST", Shares.contribution(rest), null));
        double shown = Shares.probability(probability);
        return new ModelExplanation(
                "T1",
                LocalDate.of(2026, 3, 10),
                shown,
                unknown ? RiskLevel.UNKNOWN : LEVELS.of(probability),
                unknown ? 0 : confidence,
                "m1",
                0.7,
                parts);
    }

    @Provide
    Arbitrary<RuleScore> rules() {
        Arbitrary<List<RuleResult>> results = Combinators.combine(
                        Arbitraries.integers().between(0, 100),
                        Arbitraries.integers().between(0, 100),
                        Arbitraries.of(RiskLevel.MEDIUM, RiskLevel.CRITICAL).injectNull(0.9))
                .as((a, b, cap) -> new RuleResult(
                        "r",
                        new Label("r", "r"),
                        RuleMeasure.OLDEST_UNPAID_DAYS,
                        100.0,
                        Math.min(a, b),
                        Math.max(1, Math.max(a, b)),
                        cap == null ? null : new Knockout(new Label("k", "k"), 90, Double.NEGATIVE_INFINITY, cap)))
                .list()
                .ofMinSize(1)
                .ofMaxSize(9);
        return Combinators.combine(results, Arbitraries.of(true, true, true, false))
                .as((all, known) -> {
                    int points = all.stream().mapToInt(RuleResult::points).sum();
                    int max = all.stream().mapToInt(RuleResult::maxPoints).sum();
                    return new RuleScore(points, max, 0.02 + 0.96 * points / max, 1, known, 9, all);
                });
    }
}
