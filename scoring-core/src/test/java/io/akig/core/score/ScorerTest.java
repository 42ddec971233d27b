package io.akig.core.score;

import static io.akig.core.Rents.UNPAID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.akig.core.Rents;
import io.akig.core.explain.ConceptShare;
import io.akig.core.features.Feature;
import io.akig.core.ledger.LeaseTerms;
import io.akig.core.ledger.Ledger;
import io.akig.core.model.ScoringModel;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ScorerTest {

    private static final LocalDate START = LocalDate.of(2025, 1, 5);
    /** Three days before the thirteenth rent falls due. */
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 2);

    private static ScoringModel model;
    private static Scorer scorer;

    @BeforeAll
    static void trainOnce() throws Exception {
        model = SmallModel.train();
        scorer = new Scorer(model, RiskBands.DEFAULT);
    }

    @Test
    void a_tenant_who_always_paid_on_time_gets_a_good_score_with_reasons_in_favour() {
        Score score = score(Rents.from(START).times(12, 1).paid(UNPAID));
        assertThat(score.paymentProbability()).isGreaterThan(0.8);
        assertThat(score.riskLevel()).isIn(RiskLevel.EXCELLENT, RiskLevel.GOOD);
        assertThat(score.factors()).hasSizeBetween(1, 3);
        assertThat(score.factors().get(0).direction()).isEqualTo(Direction.POSITIVE);
        assertThat(score.factors().get(0).severity()).isEqualTo(Severity.LOW);
        assertThat(score.forecast().expected()).isBetween(LocalDate.of(2026, 1, 5), LocalDate.of(2026, 1, 8));
        assertThat(score.target().chargeId()).isEqualTo("c12");
        assertThat(score.historyDays()).isEqualTo(362);
        assertThat(score.modelVersion()).isEqualTo("small-1");
    }

    @Test
    void a_tenant_who_mostly_paid_late_gets_a_low_score_with_reasons_against() {
        Score score = score(Rents.from(START).times(10, 20).paid(UNPAID, UNPAID, UNPAID));
        assertThat(score.paymentProbability()).isLessThan(0.3);
        assertThat(score.riskLevel()).isIn(RiskLevel.RISKY, RiskLevel.CRITICAL);
        assertThat(score.factors().get(0).direction()).isEqualTo(Direction.NEGATIVE);
        assertThat(score.factors().get(0).impact()).isNegative();
        assertThat(score.forecast().expected()).isAfter(LocalDate.of(2026, 1, 10));
    }

    @Test
    void the_reasons_are_the_heaviest_concepts_in_order_with_four_decimals() {
        Score score = score(
                Rents.from(START).paid(0, 20, 1, 2, 15, 0, 1, 9, 3, 1, 12, 2).paid(UNPAID));
        List<ConceptShare> shares = ConceptShare.of(score.attribution());
        assertThat(score.factors().get(0).impact()).isCloseTo(shares.get(0).contribution(), within(0.00005));
        assertThat(score.factors())
                .isSortedAccordingTo((a, b) -> Double.compare(Math.abs(b.impact()), Math.abs(a.impact())));
        assertThat(score.factors().stream().map(f -> Feature.valueOf(f.type()).concept()))
                .doesNotHaveDuplicates();
        assertThat(score.factors()).allSatisfy(factor -> {
            assertThat(factor.impact() * 10_000).isCloseTo(Math.rint(factor.impact() * 10_000), within(1e-9));
            assertThat(Wording.message(factor, Locale.FRENCH))
                    .doesNotContain("{")
                    .isNotBlank();
        });
    }

    @Test
    void base_and_contributions_add_up_to_the_probability_exactly() {
        Score score = score(
                Rents.from(START).paid(0, 20, 1, 2, 15, 0, 1, 9, 3, 1, 12, 2).paid(UNPAID));
        double sum = score.attribution().base()
                + Arrays.stream(score.attribution().contributions()).sum();
        assertThat(sum).isEqualTo(score.paymentProbability());
        assertThat(score.paymentProbability()).isEqualTo(model.probability(score.features()));
        double grouped = score.attribution().base()
                + ConceptShare.of(score.attribution()).stream()
                        .mapToDouble(ConceptShare::contribution)
                        .sum();
        assertThat(grouped).isEqualTo(score.paymentProbability());
    }

    @Test
    void one_rent_is_too_little_to_score() {
        Score score = score(Rents.from(LocalDate.of(2025, 12, 5)).paid(0).paid(UNPAID));
        assertThat(score.riskLevel()).isEqualTo(RiskLevel.UNKNOWN);
        assertThat(score.paymentProbability()).isEqualTo(SmallModel.BASE_RATE);
        assertThat(score.confidence()).isZero();
        assertThat(score.forecast().expected()).isEqualTo(LocalDate.of(2026, 1, 5));
        assertThat(score.factors()).hasSize(1);
        assertThat(Wording.message(score.factors().get(0), Locale.FRENCH))
                .isEqualTo("Historique trop court\u00a0: 1 loyer échu, il en faut 2");
        assertThat(Wording.message(score.factors().get(0), Locale.ENGLISH))
                .isEqualTo("History too short: 1 rent past due, 2 needed");
        assertThat(score.attribution().base()).isEqualTo(SmallModel.BASE_RATE);
    }

    @Test
    void an_empty_ledger_is_unknown_without_a_date() {
        Score score = scorer.score(Ledger.EMPTY, LeaseTerms.UNKNOWN, Rents.at(TODAY));
        assertThat(score.riskLevel()).isEqualTo(RiskLevel.UNKNOWN);
        assertThat(score.forecast()).isNull();
        assertThat(score.target()).isNull();
        assertThat(score.historyDays()).isZero();
    }

    @Test
    void a_charge_that_is_only_projected_gives_an_unknown_tenant_no_date() {
        LeaseTerms lease =
                new LeaseTerms(OptionalLong.of(Rents.AMOUNT), OptionalInt.of(5), OptionalLong.empty(), START, null);
        Score score = scorer.score(Ledger.EMPTY, lease, Rents.at(TODAY));
        assertThat(score.target().projected()).isTrue();
        assertThat(score.forecast()).isNull();
    }

    @Test
    void a_tenant_without_a_rent_for_a_year_is_unknown() {
        Score score = scorer.score(
                Rents.from(START).times(6, 0).ledger(), LeaseTerms.UNKNOWN, Rents.at(LocalDate.of(2027, 1, 2)));
        assertThat(score.riskLevel()).isEqualTo(RiskLevel.UNKNOWN);
        assertThat(score.factors().get(0).type()).isEqualTo("NOTHING_DUE");
    }

    @Test
    void a_longer_history_of_the_same_kind_is_surer() {
        Score little = score(Rents.from(LocalDate.of(2025, 10, 5)).times(3, 1).paid(UNPAID));
        Score much = score(Rents.from(START).times(12, 1).paid(UNPAID));
        assertThat(little.confidence()).isBetween(0.05, 0.9);
        assertThat(much.confidence()).isGreaterThan(little.confidence());
    }

    @Test
    void what_training_never_saw_is_less_sure() {
        Rents usual = Rents.from(START).times(12, 1).paid(UNPAID);
        Rents strange = Rents.from(START).times(2, 170).times(10, UNPAID).paid(UNPAID);
        assertThat(score(strange).confidence()).isLessThan(score(usual).confidence());
    }

    @Test
    void the_same_question_always_gets_the_same_answer_on_any_thread() throws Exception {
        Rents rents =
                Rents.from(START).paid(0, 20, 1, 2, 15, 0, 1, 9, 3, 1, 12, 2).paid(UNPAID);
        Score first = score(rents);
        ExecutorService pool = Executors.newFixedThreadPool(4);
        try {
            Callable<Score> again = () ->
                    new Scorer(model, RiskBands.DEFAULT).score(rents.ledger(), LeaseTerms.UNKNOWN, Rents.at(TODAY));
            for (Future<Score> answer : pool.invokeAll(Collections.nCopies(16, again))) {
                assertThat(answer.get()).isEqualTo(first);
            }
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void later_payments_do_not_change_a_score_of_the_past() {
        Rents before = Rents.from(START).times(8, 1);
        Rents after = Rents.from(START).times(8, 1).times(8, 30);
        LocalDate then = LocalDate.of(2025, 6, 20);
        Score asked = scorer.score(before.ledger(), LeaseTerms.UNKNOWN, Rents.at(then));
        Ledger more = after.ledger().toBuilder()
                .payment(
                        "late",
                        then.minusDays(3),
                        5,
                        null,
                        TODAY.atStartOfDay(ZoneOffset.UTC).toInstant(),
                        0)
                .build();
        Score askedLater = scorer.score(more, LeaseTerms.UNKNOWN, Rents.at(then));
        assertThat(askedLater).isEqualTo(asked);
    }

    private static Score score(Rents rents) {
        return scorer.score(rents.ledger(), LeaseTerms.UNKNOWN, Rents.at(TODAY));
    }
}
