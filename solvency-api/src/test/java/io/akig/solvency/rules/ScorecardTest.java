package io.akig.solvency.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.akig.core.ledger.LeaseTerms;
import io.akig.core.ledger.Ledger;
import io.akig.core.score.RiskLevel;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The default scorecard on tenants of whom one can tell. */
class ScorecardTest {
    private static final Scorecard CARD = DefaultRules.SCORECARD;

    @Test
    void who_always_pays_in_time_and_earns_enough_has_nearly_every_point() {
        RuleScore score = CARD.score(Tenants.payer(Tenants.comfortable(), 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0));

        assertThat(score.maxPoints()).isEqualTo(100);
        assertThat(score.points()).isEqualTo(100);
        assertThat(score.probability()).isEqualTo(0.98);
        assertThat(score.known()).isTrue();
        assertThat(score.knockouts()).isEmpty();
    }

    @Test
    void what_is_not_known_gives_the_points_of_the_unknown_and_less_confidence() {
        RuleScore score = CARD.score(Tenants.payer(LeaseTerms.UNKNOWN, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0));

        assertThat(score.points()).isEqualTo(100 - 4 - 4);
        assertThat(score.knownShare()).isEqualTo(0.82);
        assertThat(score.confidence()).isCloseTo(0.82 * 12 / 13.5, within(1e-12));
        assertThat(result(score, "rent_to_income").value()).isNull();
        assertThat(result(score, "rent_to_income").points()).isEqualTo(6);
    }

    @Test
    void a_rent_unpaid_for_more_than_ninety_days_knocks_out() {
        RuleScore score = CARD.score(Tenants.payer(Tenants.comfortable(), 0, 0, 0, 0, 0, 0, null, 0, 0, 0, 0));

        assertThat(score.knockouts()).singleElement().satisfies(knockout -> {
            assertThat(knockout.level()).isEqualTo(RiskLevel.CRITICAL);
            assertThat(knockout.label().in(Locale.ENGLISH)).isEqualTo("A rent has been unpaid for more than 90 days");
            assertThat(knockout.label().in(Locale.GERMAN)).startsWith("Un loyer est impayé");
        });
        assertThat(result(score, "oldest_unpaid").value()).isEqualTo(129.0);
    }

    @Test
    void the_limit_itself_does_not_knock_out_yet() {
        Scorecard card = ScorecardReader.read(DefaultRules.YAML.replace("above: 90", "above: 129"));

        assertThat(card.score(Tenants.payer(Tenants.comfortable(), 0, 0, null, 0, 0, 0, 0))
                        .knockouts())
                .isEmpty();
    }

    @Test
    void one_late_rent_breaks_the_streak_and_more_in_time_mend_it() {
        assertThat(streak(0, 0, 0, 0, 0, 0, 0, 20)).isZero();
        assertThat(streak(0, 0, 0, 0, 0, 0, 20, 0)).isEqualTo(4);
        assertThat(streak(20, 0, 0, 0, 0, 0, 0, 0)).isEqualTo(10);
    }

    @Test
    void who_was_never_asked_for_rent_has_no_merit_of_owing_none() {
        RuleScore score = CARD.score(Tenants.facts(Ledger.EMPTY, Tenants.comfortable()));

        assertThat(result(score, "arrears").value()).isNull();
        assertThat(result(score, "oldest_unpaid").value()).isNull();
        assertThat(score.known()).isFalse();
        assertThat(score.confidence()).isZero();
    }

    @Test
    void one_rent_is_enough_for_rules_where_the_lease_is_known() {
        assertThat(CARD.score(Tenants.payer(Tenants.comfortable(), 2)).known()).isTrue();
    }

    @Test
    void a_share_is_compared_as_a_person_reads_it() {
        // 19 of 20 in time: the float is a little less than 0.95, the band begins at 0.95.
        Integer[] lateness = new Integer[20];
        Arrays.fill(lateness, 0);
        lateness[0] = 30;

        RuleResult rate = result(CARD.score(Tenants.payer(Tenants.comfortable(), lateness)), "on_time_rate");

        assertThat(rate.value()).isEqualTo(0.95);
        assertThat(rate.points()).isEqualTo(25);
    }

    @Test
    void a_lease_of_exactly_two_years_is_one_of_twenty_four_months() {
        LeaseTerms terms = new LeaseTerms(
                Tenants.comfortable().rentMinor(),
                Tenants.comfortable().dueDayOfMonth(),
                Tenants.comfortable().monthlyIncomeMinor(),
                Tenants.TODAY.minusYears(2),
                null);

        RuleResult tenure = result(CARD.score(Tenants.payer(terms, 0, 0)), "tenure");

        assertThat(tenure.value()).isEqualTo(24.0);
        assertThat(tenure.points()).isEqualTo(8);
    }

    @Test
    void points_mean_what_the_curve_says() {
        Scorecard card = ScorecardReader.read(DefaultRules.YAML.replace(
                "- {score: 0, probability: 0.02}",
                "- {score: 0, probability: 0.1}\n  - {score: 50, probability: 0.2}"));

        assertThat(card.curve().probability(0)).isEqualTo(0.1);
        assertThat(card.curve().probability(25)).isCloseTo(0.15, within(1e-12));
        assertThat(card.curve().probability(50)).isEqualTo(0.2);
        assertThat(card.curve().probability(75)).isCloseTo(0.59, within(1e-12));
        assertThat(card.curve().probability(100)).isEqualTo(0.98);
    }

    private static int streak(Integer... daysLate) {
        return result(CARD.score(Tenants.payer(Tenants.comfortable(), daysLate)), "broken_streak")
                .points();
    }

    private static RuleResult result(RuleScore score, String id) {
        return score.results().stream()
                .filter(result -> result.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
