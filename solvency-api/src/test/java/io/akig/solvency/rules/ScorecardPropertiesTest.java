package io.akig.solvency.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.akig.core.features.Feature;
import io.akig.core.features.History;
import io.akig.core.ledger.LeaseTerms;
import io.akig.core.ledger.Ledger;
import io.akig.core.ledger.LedgerFold;
import io.akig.core.ledger.Settlements;
import io.akig.core.ledger.Viewpoint;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalInt;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** What holds for every scorecard and every tenant. */
class ScorecardPropertiesTest {
    private static final Settlements NOBODY =
            LedgerFold.fold(Ledger.EMPTY, Viewpoint.endOfDay(Tenants.TODAY, ZoneOffset.UTC));

    @Property(tries = 400)
    void the_score_stays_between_0_and_100_and_the_probability_inside_the_curve(
            @ForAll("scorecards") Scorecard card, @ForAll("facts") TenantFacts facts) {
        RuleScore score = card.score(facts);

        assertThat(score.score()).isBetween(0.0, 100.0);
        assertThat(score.probability()).isBetween(0.02, 0.98);
        assertThat(score.knownShare()).isBetween(0.0, 1.0);
        assertThat(score.confidence()).isBetween(0.0, 1.0);
        assertThat(score.results())
                .allSatisfy(result -> assertThat(result.points()).isBetween(0, result.maxPoints()));
    }

    @Property(tries = 400)
    void every_value_of_a_measure_lies_in_exactly_one_band(
            @ForAll("scorecards") Scorecard card, @ForAll("values") double value) {
        assertThat(card.rules())
                .allSatisfy(rule -> assertThat(rule.bands().all().stream().filter(band -> band.contains(value)))
                        .hasSize(1));
    }

    @Property(tries = 300)
    void reading_any_text_ends_with_a_scorecard_or_with_flaws(@ForAll("texts") String text) {
        try {
            assertThat(ScorecardReader.read(text).rules()).isNotEmpty();
        } catch (InvalidScorecard e) {
            assertThat(e.flaws()).isNotEmpty().allMatch(flaw -> flaw.line() > 0 && flaw.column() > 0);
        }
    }

    /** The default text with one piece of it replaced by another. */
    @Provide
    Arbitrary<String> texts() {
        Arbitrary<Integer> place = Arbitraries.integers().between(0, DefaultRules.YAML.length() - 1);
        Arbitrary<String> piece = Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(5),
                Arbitraries.of(
                        "\n", ": ", "- ", "{", "[", "}", "]", "&a ", "*a", "!!int ", "? ", "| ", "'", "\"", "\t"));
        return Combinators.combine(place, Arbitraries.integers().between(0, 30), piece)
                .as((at, length, other) -> DefaultRules.YAML.substring(0, at)
                        + other
                        + DefaultRules.YAML.substring(Math.min(DefaultRules.YAML.length(), at + length)));
    }

    @Provide
    Arbitrary<Double> values() {
        return Arbitraries.oneOf(
                Arbitraries.integers().between(0, 100).map(n -> n / 100.0),
                Arbitraries.doubles().between(-1e6, 1e6));
    }

    @Provide
    Arbitrary<Scorecard> scorecards() {
        return rule().list().ofMinSize(1).ofMaxSize(8).map(rules -> {
            StringBuilder text = new StringBuilder("name: {fr: a, en: b}\nrules:\n");
            for (int i = 0; i < rules.size(); i++) {
                text.append(rules.get(i).formatted(i));
            }
            return ScorecardReader.read(text.toString());
        });
    }

    private static Arbitrary<String> rule() {
        Arbitrary<List<Integer>> cuts = Arbitraries.integers()
                .between(0, 100)
                .set()
                .ofMaxSize(5)
                .map(set -> set.stream().sorted().toList());
        Arbitrary<List<Integer>> points =
                Arbitraries.integers().between(0, 100).list().ofSize(6);
        return Combinators.combine(Arbitraries.of(RuleMeasure.values()), cuts, points)
                .as(ScorecardPropertiesTest::rule);
    }

    private static String rule(RuleMeasure measure, List<Integer> cuts, List<Integer> points) {
        StringBuilder text = new StringBuilder("  - id: r%d\n    label: {fr: a, en: b}\n    measure: ")
                .append(measure.key())
                .append("\n    unknown: 0\n    bands:\n");
        for (int i = 0; i <= cuts.size(); i++) {
            text.append("      - {points: ").append(i == 0 ? Math.max(1, points.get(i)) : points.get(i));
            if (i > 0) {
                text.append(", from: ").append(cuts.get(i - 1) / 100.0);
            }
            if (i < cuts.size()) {
                text.append(", below: ").append(cuts.get(i) / 100.0);
            }
            text.append("}\n");
        }
        return text.toString();
    }

    /** Rows of any numbers, whether or not a ledger could have them. */
    @Provide
    Arbitrary<TenantFacts> facts() {
        Arbitrary<Float> number = Arbitraries.oneOf(
                Arbitraries.just(Float.NaN),
                Arbitraries.integers().between(0, 200).map(n -> n / 100f),
                Arbitraries.floats().between(-100, 10_000));
        return Combinators.combine(
                        number.array(float[].class).ofSize(Feature.count()),
                        Arbitraries.integers().between(0, 50))
                .as((row, matured) ->
                        new TenantFacts(NOBODY, row, new History(matured, 400, OptionalInt.of(3)), null, 5));
    }

    @Property(tries = 200)
    void a_tenant_known_for_any_number_of_rents_can_be_scored(
            @ForAll @Size(max = 15) List<@IntRange(min = 0, max = 100) Integer> late) {
        TenantFacts facts = Tenants.payer(LeaseTerms.UNKNOWN, late.toArray(Integer[]::new));

        assertThat(DefaultRules.SCORECARD.score(facts).score()).isBetween(0.0, 100.0);
    }
}
