package io.akig.core.score;

import static io.akig.core.Rents.UNPAID;
import static org.assertj.core.api.Assertions.assertThat;

import io.akig.core.Rents;
import io.akig.core.ledger.LeaseTerms;
import io.akig.core.ledger.Ledger;
import io.akig.core.ledger.Viewpoint;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SmallestPaymentTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 1, 2);
    private static final Viewpoint NOW = Rents.at(TODAY);
    /** So coarse that every payment can be tried. */
    private static final long UNIT = Rents.AMOUNT / 60;

    private static final Ledger IN_ARREARS = Rents.from(LocalDate.of(2025, 1, 5))
            .times(9, 2)
            .paid(UNPAID, UNPAID, UNPAID, UNPAID)
            .ledger();

    private static Scorer scorer;

    @BeforeAll
    static void trainOnce() throws Exception {
        scorer = new Scorer(SmallModel.train(), RiskBands.DEFAULT);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 9, 14, 22, 30})
    void no_smaller_payment_reaches_the_level(int late) {
        Ledger ledger = Rents.from(LocalDate.of(2025, 1, 5))
                .times(6, 1)
                .times(4, late)
                .paidPart(3, Rents.AMOUNT / 4)
                .paid(UNPAID, UNPAID)
                .ledger();
        TreeMap<Long, Double> every = new TreeMap<>();
        for (long amount = UNIT; amount <= 4 * Rents.AMOUNT; amount += UNIT) {
            every.put(amount, Rounding.four(paid(ledger, amount)));
        }
        for (double least : new TreeSet<>(every.values())) {
            SmallestPayment found = search(ledger, least);
            long smallest = every.entrySet().stream()
                    .filter(amount -> amount.getValue() >= least)
                    .findFirst()
                    .orElseThrow()
                    .getKey();
            assertThat(found.amountMinor()).isEqualTo(smallest);
            assertThat(found.probability()).isEqualTo(every.get(smallest));
        }
    }

    @Test
    void a_sum_that_settles_a_charge_is_tried_even_when_it_is_no_multiple_of_the_unit() {
        assertThat(SmallestPayment.search(List.of(7L, 20L), 5, 0.5, amount -> amount < 7 ? 0.1 : 0.8))
                .isEqualTo(new SmallestPayment(7, 0.8, 20));
    }

    @Test
    void what_helps_only_as_long_as_it_settles_nothing_is_found() {
        assertThat(SmallestPayment.search(List.of(70L, 200L), 5, 0.5, amount -> amount < 70 ? amount / 100.0 : 0))
                .isEqualTo(new SmallestPayment(50, 0.5, 200));
    }

    @Test
    void where_no_payment_reaches_the_level_the_best_and_the_bound_are_told() {
        SmallestPayment found = search(IN_ARREARS, 0.9999);
        assertThat(found.found()).isFalse();
        assertThat(found.boundMinor()).isEqualTo(5 * Rents.AMOUNT);
        assertThat(found.probability()).isBetween(0.01, 0.9999);
    }

    @Test
    void of_hundreds_of_open_charges_a_hundred_are_looked_at() {
        Ledger.Builder many = IN_ARREARS.toBuilder();
        for (int i = 0; i < 300; i++) {
            many.charge("fee" + i, TODAY.minusDays(20), 100, Instant.EPOCH, 0);
        }
        assertThat(search(many.build(), 0.9999).boundMinor()).isEqualTo(3 * Rents.AMOUNT + 97 * 100);
    }

    @Test
    void where_there_is_nothing_to_pay_nothing_is_tried() {
        assertThat(search(Ledger.EMPTY, 0.5)).isEqualTo(new SmallestPayment(0, 0, 0));
    }

    private static SmallestPayment search(Ledger ledger, double least) {
        return SmallestPayment.search(scorer, ledger, LeaseTerms.UNKNOWN, NOW, NOW.asOfDay(), UNIT, least);
    }

    private static double paid(Ledger ledger, long amountMinor) {
        return probability(ledger.toBuilder()
                .payment("now", NOW.asOfDay(), amountMinor, null, NOW.knownAtMicros(), 0)
                .build());
    }

    private static double probability(Ledger ledger) {
        return scorer.probability(ledger, LeaseTerms.UNKNOWN, NOW).orElseThrow();
    }
}
