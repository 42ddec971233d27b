package io.akig.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.time.Instant;
import java.time.LocalDate;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class LedgerTest {
    private final Ledger.Builder builder = Ledger.builder();

    @Test
    void a_negative_amount_is_refused_with_the_id_it_belongs_to() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.charge("c1", 0, -1, 0, 1))
                .withMessage("charge c1 has the negative amount -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.payment("p1", 0, -5, null, 0, 1))
                .withMessage("payment p1 has the negative amount -5");
    }

    @Test
    void an_id_must_be_given() {
        assertThatNullPointerException()
                .isThrownBy(() -> builder.charge(null, 0, 1, 0, 1))
                .withMessage("charge id is null");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.payment("", 0, 1, null, 0, 1))
                .withMessage("payment id is empty");
    }

    @Test
    void two_rows_of_one_id_cannot_claim_the_same_revision() {
        builder.charge("c1", 0, 100, 0, 7).charge("c1", 0, 90, 0, 7);

        assertThatIllegalArgumentException()
                .isThrownBy(builder::build)
                .withMessage("charge c1 has two rows of revision 7");
    }

    @Test
    void a_negative_revision_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.charge("c1", 0, 1, 0, -1))
                .withMessage("charge c1 has the negative revision -1");
    }

    @Test
    void amounts_that_overflow_together_are_refused() {
        builder.payment("p1", 0, Long.MAX_VALUE, null, 0, 1).payment("p2", 0, 1, null, 0, 1);

        assertThatIllegalArgumentException()
                .isThrownBy(builder::build)
                .withMessage("the payment amounts add up to more than a long holds");
    }

    @Test
    void a_correction_is_a_row_but_no_charge() {
        Ledger ledger = builder.charge("c1", 0, 100, 0, 1)
                .charge("c1", 0, 90, 0, 2)
                .payment("p1", 0, 90, "c1", 0, 3)
                .build();

        assertThat(ledger.chargeCount()).isEqualTo(1);
        assertThat(ledger.paymentCount()).isEqualTo(1);
        assertThat(ledger.rowCount()).isEqualTo(3);
        assertThat(ledger.lastRevision()).isEqualTo(3);
        assertThat(ledger).hasToString("Ledger[1 charges, 1 payments, 3 rows]");
    }

    @Test
    void ledgers_that_differ_in_any_column_differ() {
        Ledger ledger = Ledger.builder().payment("p1", 1, 2, "c", 3, 4).build();

        assertThat(ledger)
                .isEqualTo(Ledger.builder().payment("p1", 1, 2, "c", 3, 4).build())
                .isNotEqualTo(Ledger.builder().payment("p2", 1, 2, "c", 3, 4).build())
                .isNotEqualTo(Ledger.builder().payment("p1", 9, 2, "c", 3, 4).build())
                .isNotEqualTo(Ledger.builder().payment("p1", 1, 9, "c", 3, 4).build())
                .isNotEqualTo(Ledger.builder().payment("p1", 1, 2, null, 3, 4).build())
                .isNotEqualTo(Ledger.builder().payment("p1", 1, 2, "c", 9, 4).build())
                .isNotEqualTo(Ledger.builder().payment("p1", 1, 2, "c", 3, 9).build())
                .isNotEqualTo(Ledger.EMPTY);
    }

    @Test
    void dates_and_instants_are_days_and_microseconds() {
        LocalDate due = LocalDate.of(1970, 1, 11);
        Instant known = Instant.parse("1970-01-01T00:00:01.000002Z");

        assertThat(builder.charge("c1", due, 5, known, 1)
                        .payment("p1", due, 5, "c1", known, 2)
                        .build())
                .isEqualTo(Ledger.builder()
                        .charge("c1", 10, 5, 1_000_002, 1)
                        .payment("p1", 10, 5, "c1", 1_000_002, 2)
                        .build());
    }

    @Test
    void lease_terms_refuse_what_no_lease_says() {
        OptionalLong none = OptionalLong.empty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LeaseTerms(OptionalLong.of(-1), OptionalInt.empty(), none, null, null))
                .withMessage("the rent is negative: -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LeaseTerms(none, OptionalInt.of(32), none, null, null))
                .withMessage("the due day is no day of a month: 32");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LeaseTerms(none, OptionalInt.empty(), OptionalLong.of(-2), null, null))
                .withMessage("the income is negative: -2");
    }
}
