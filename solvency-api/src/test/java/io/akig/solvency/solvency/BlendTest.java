package io.akig.solvency.solvency;

import static org.assertj.core.api.Assertions.assertThat;

import io.akig.core.score.RiskBands;
import io.akig.core.score.RiskLevel;
import io.akig.solvency.rules.Knockout;
import io.akig.solvency.rules.Label;
import io.akig.solvency.rules.RuleMeasure;
import io.akig.solvency.rules.RuleResult;
import io.akig.solvency.rules.RuleScore;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class BlendTest {
    private static final Instant NOW = Instant.parse("2026-03-10T09:00:00Z");
    private static final Levels LEVELS = new Levels(RiskBands.DEFAULT);

    @Test
    void the_model_weighs_as_much_as_it_is_sure() {
        Blend sure = blend(model(0.9, 0.9, Duration.ZERO), rules(0.5));
        Blend unsure = blend(model(0.9, 0.2, Duration.ZERO), rules(0.5));

        assertThat(sure.mlWeight()).isEqualTo(72);
        assertThat(sure.probability()).isEqualTo(7_880);
        assertThat(sure.hybrid()).isTrue();
        assertThat(unsure.mlWeight()).isEqualTo(16);
        assertThat(unsure.probability()).isEqualTo(5_640);
        assertThat(unsure.level()).isEqualTo(RiskLevel.MEDIUM);
    }

    @Test
    void an_answer_that_is_not_fresh_weighs_half_after_thirty_days() {
        assertThat(blend(model(0.9, 1, Duration.ZERO), rules(0.5)).mlWeight()).isEqualTo(80);
        assertThat(blend(stale(0.9, 1, Duration.ofHours(2)), rules(0.5)).mlWeight())
                .isEqualTo(80);
        assertThat(blend(stale(0.9, 1, Duration.ofDays(30)), rules(0.5)).mlWeight())
                .isEqualTo(40);
        assertThat(blend(stale(0.9, 1, Duration.ofDays(60)), rules(0.5)).mlWeight())
                .isEqualTo(20);
    }

    @Test
    void where_only_one_side_knows_the_tenant_it_weighs_all() {
        Blend modelOnly = blend(model(0.9, 0.1, Duration.ZERO), unknown());
        Blend rulesOnly = blend(null, rules(0.6));

        assertThat(modelOnly.hybrid()).isFalse();
        assertThat(modelOnly.mlWeight()).isEqualTo(100);
        assertThat(modelOnly.probability()).isEqualTo(9_000);
        assertThat(rulesOnly.hybrid()).isFalse();
        assertThat(rulesOnly.ruleWeight()).isEqualTo(100);
        assertThat(rulesOnly.probability()).isEqualTo(6_000);
    }

    @Test
    void where_neither_side_knows_the_tenant_the_level_is_unknown_and_the_confidence_nil() {
        SolvencyScore noIdea = score(0.83, RiskLevel.UNKNOWN, 0, NOW, false);

        Blend everyones = blend(noIdea, unknown());

        assertThat(everyones.level()).isEqualTo(RiskLevel.UNKNOWN);
        assertThat(everyones.probability()).isEqualTo(8_300);
        assertThat(everyones.confidence()).isZero();
        assertThat(blend(null, unknown()).probability()).isEqualTo(5_000);
    }

    @Test
    void a_model_without_an_idea_leaves_the_word_to_the_rules() {
        Blend blend = blend(score(0.83, RiskLevel.UNKNOWN, 0, NOW, false), rules(0.6));

        assertThat(blend.probability()).isEqualTo(6_000);
        assertThat(blend.hybrid()).isFalse();
    }

    @Test
    void a_knockout_caps_the_level_and_the_worst_of_several_decides() {
        Blend blend = blend(
                model(0.95, 1, Duration.ZERO),
                rules(0.95, knockout(RiskLevel.MEDIUM), knockout(RiskLevel.CRITICAL), knockout(RiskLevel.RISKY)));

        assertThat(blend.mixed()).isEqualTo(9_500);
        assertThat(blend.probability()).isEqualTo(2_999);
        assertThat(blend.level()).isEqualTo(RiskLevel.CRITICAL);
        assertThat(blend.knockouts()).hasSize(3);
        assertThat(blend.decisive())
                .hasValueSatisfying(knockout -> assertThat(knockout.level()).isEqualTo(RiskLevel.CRITICAL));
    }

    @Test
    void a_knockout_makes_nobody_better() {
        Blend blend = blend(model(0.1, 1, Duration.ZERO), rules(0.1, knockout(RiskLevel.MEDIUM)));

        assertThat(blend.probability()).isEqualTo(1_000);
        assertThat(blend.decisive()).isEmpty();
        assertThat(blend.knockouts()).hasSize(1);
    }

    @Test
    void a_knockout_counts_even_where_the_rules_know_too_little_for_a_score() {
        RuleScore fewFacts =
                new RuleScore(5, 10, 0.5, 0.1, false, 3, List.of(result(5, 10, knockout(RiskLevel.RISKY))));

        assertThat(blend(model(0.95, 1, Duration.ZERO), fewFacts).level()).isEqualTo(RiskLevel.RISKY);
    }

    @Test
    void every_level_ends_where_the_next_begins() {
        for (RiskLevel level : RiskLevel.values()) {
            if (level != RiskLevel.UNKNOWN) {
                assertThat(LEVELS.of(LEVELS.least(level))).isEqualTo(level);
                assertThat(LEVELS.of(LEVELS.most(level))).isEqualTo(level);
            }
        }
    }

    private static Blend blend(SolvencyScore model, RuleScore rules) {
        return Blend.of(model, rules, 0.8, NOW, LEVELS);
    }

    private static SolvencyScore model(double probability, double confidence, Duration age) {
        return score(probability, LEVELS.of(Shares.tenThousandths(probability)), confidence, NOW.minus(age), false);
    }

    private static SolvencyScore stale(double probability, double confidence, Duration age) {
        return score(probability, RiskLevel.EXCELLENT, confidence, NOW.minus(age), true);
    }

    private static SolvencyScore score(
            double probability, RiskLevel level, double confidence, Instant at, boolean stale) {
        return new SolvencyScore(
                "T1",
                probability,
                level,
                "",
                "",
                null,
                confidence,
                List.of(),
                at,
                null,
                "m",
                LocalDate.EPOCH,
                null,
                0,
                stale);
    }

    private static RuleScore rules(double probability, Knockout... knockouts) {
        List<RuleResult> results = knockouts.length == 0
                ? List.of(result(5, 10, null))
                : Arrays.stream(knockouts)
                        .map(knockout -> result(5, 10, knockout))
                        .toList();
        return new RuleScore(5, 10, probability, 1, true, 12, results);
    }

    private static RuleScore unknown() {
        return new RuleScore(5, 10, 0.5, 0, false, 0, List.of());
    }

    private static RuleResult result(int points, int max, Knockout knockout) {
        return new RuleResult("r", new Label("r", "r"), RuleMeasure.OLDEST_UNPAID_DAYS, 100.0, points, max, knockout);
    }

    private static Knockout knockout(RiskLevel level) {
        return new Knockout(new Label("ko", "ko"), 90, Double.NEGATIVE_INFINITY, level);
    }
}
