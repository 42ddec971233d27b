package io.akig.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** Days and times are plain numbers here; rows are known on the day they happen unless a test says otherwise. */
class LedgerFoldTest {
    private final Ledger.Builder ledger = Ledger.builder();
    private long revision;

    @Test
    void the_oldest_charge_is_paid_first_and_the_rest_becomes_credit() {
        charge("february", 32, 100);
        charge("january", 1, 100);
        pay("p1", 40, 250, null);

        Settlements seen = asOf(50);

        assertThat(seen.chargeId(0)).isEqualTo("january");
        assertThat(seen.settledDay(0)).isEqualTo(40);
        assertThat(seen.settledDay(1)).isEqualTo(40);
        assertThat(seen.credit()).isEqualTo(50);
        assertThat(seen.lastPaymentDay()).isEqualTo(40);
    }

    @Test
    void of_charges_due_on_one_day_the_first_by_id_is_paid_first() {
        charge("b", 1, 100);
        charge("a", 1, 100);
        pay("p1", 1, 100, null);

        assertThat(asOf(1).settledDay(0)).isEqualTo(1);
        assertThat(asOf(1).chargeId(0)).isEqualTo("a");
        assertThat(asOf(1).isSettled(1)).isFalse();
    }

    @Test
    void a_payment_goes_to_the_charge_it_names_and_its_excess_to_the_oldest() {
        charge("january", 1, 100);
        charge("february", 32, 100);
        pay("p1", 33, 130, "february");

        Settlements seen = asOf(33);

        assertThat(seen.settledDay(1)).isEqualTo(33);
        assertThat(seen.paid(0)).isEqualTo(30);
        assertThat(seen.partialPayments(0)).isEqualTo(1);
        assertThat(seen.partialPayments(1)).isZero();
    }

    @Test
    void a_payment_naming_an_unknown_or_voided_charge_pays_the_oldest() {
        charge("january", 1, 100);
        charge("february", 32, 100);
        charge("february", 32, 0);
        pay("p1", 2, 60, "nowhere");
        pay("p2", 3, 40, "february");

        assertThat(asOf(40).size()).isEqualTo(1);
        assertThat(asOf(40).settledDay(0)).isEqualTo(3);
    }

    @Test
    void on_one_day_money_that_names_a_charge_goes_before_money_that_names_none() {
        charge("january", 1, 100);
        charge("february", 32, 100);
        pay("a-unnamed", 33, 100, null);
        pay("b-named", 33, 100, "january");

        assertThat(asOf(33).isSettled(0)).isTrue();
        assertThat(asOf(33).isSettled(1)).isTrue();
        assertThat(asOf(33).credit()).isZero();
    }

    @Test
    void a_later_payment_naming_a_settled_charge_flows_on_and_changes_no_settled_day() {
        charge("january", 1, 100);
        charge("february", 32, 100);
        pay("p1", 3, 100, null);
        pay("p2", 33, 100, "january");

        assertThat(asOf(20).settledDay(0)).isEqualTo(3);
        assertThat(asOf(40).settledDay(0)).isEqualTo(3);
        assertThat(asOf(40).settledDay(1)).isEqualTo(33);
    }

    @Test
    void a_charge_covered_by_earlier_money_is_settled_on_the_day_of_that_money() {
        charge("january", 1, 100);
        pay("p1", 2, 250, null);
        ledger.charge("february", 32, 100, 20, 9);

        assertThat(asOf(19).credit()).isEqualTo(150);
        assertThat(asOf(20).settledDay(1)).isEqualTo(2);
        assertThat(asOf(20).credit()).isEqualTo(50);
    }

    @Test
    void a_backdated_payment_counts_from_when_it_was_recorded() {
        charge("january", 1, 100);
        ledger.payment("p1", 3, 100, null, 12, 9);

        assertThat(asOf(11).isSettled(0)).isFalse();
        assertThat(asOf(12).settledDay(0)).isEqualTo(3);
        assertThat(at(5, 12).settledDay(0)).isEqualTo(3);
    }

    @Test
    void a_correction_counts_from_when_it_was_recorded_and_amount_0_voids() {
        charge("january", 1, 100);
        pay("p1", 3, 100, null);
        ledger.payment("p1", 3, 60, null, 10, 8).payment("p1", 3, 0, null, 20, 9);

        assertThat(asOf(9).paid(0)).isEqualTo(100);
        assertThat(asOf(10).paid(0)).isEqualTo(60);
        assertThat(asOf(20).paid(0)).isZero();
        assertThat(asOf(20).lastPaymentDay()).isEqualTo(Settlements.NEVER);
    }

    @Test
    void a_payment_corrected_to_a_later_day_has_not_happened_before_it() {
        charge("january", 1, 100);
        pay("p1", 3, 100, null);
        ledger.payment("p1", 30, 100, null, 10, 9);

        assertThat(asOf(9).settledDay(0)).isEqualTo(3);
        assertThat(asOf(10).isSettled(0)).isFalse();
        assertThat(asOf(30).settledDay(0)).isEqualTo(30);
    }

    @Test
    void of_two_rows_the_one_committed_last_counts_even_when_it_is_dated_earlier() {
        ledger.charge("january", 1, 100, 5, 1).charge("january", 2, 90, 4, 2);

        assertThat(asOf(4).amount(0)).isEqualTo(90);
        assertThat(asOf(5).amount(0)).isEqualTo(90);
        assertThat(LedgerFold.fold(ledger.build(), new Viewpoint(5, 5, 1)).amount(0))
                .isEqualTo(100);
    }

    @Test
    void payments_of_one_day_are_one_instalment() {
        charge("january", 1, 100);
        pay("p1", 3, 20, null);
        pay("p2", 3, 30, "january");
        pay("p3", 9, 50, null);

        Settlements seen = asOf(9);

        assertThat(seen.partialPayments(0)).isEqualTo(1);
        assertThat(seen.allocations()).isEqualTo(2);
        assertThat(seen.allocationAmount(0)).isEqualTo(50);
        assertThat(seen.paymentDays()).isEqualTo(2);
        assertThat(seen.paymentTotal(0)).isEqualTo(50);
    }

    @Test
    void the_target_is_the_first_unpaid_charge_that_can_still_be_paid_in_time() {
        charge("january", 1, 100);
        charge("february", 32, 100);
        ledger.charge("march", 60, 100, 30, 9);

        assertThat(asOf(6).indexOfTarget(5)).isZero();
        assertThat(asOf(7).indexOfTarget(5)).isEqualTo(1);
        assertThat(asOf(37).indexOfTarget(5)).isEqualTo(1);
        assertThat(asOf(38).indexOfTarget(5)).isEqualTo(2);
        assertThat(asOf(66).indexOfTarget(5)).isEqualTo(-1);
        assertThat(asOf(7).isOverdue(0, 5)).isTrue();
        assertThat(asOf(6).isOverdue(0, 5)).isFalse();
        assertThat(asOf(38).overdue(5)).isEqualTo(200);
    }

    @Test
    void a_day_ends_at_its_last_microsecond_in_the_agencys_zone() {
        Viewpoint end = Viewpoint.endOfDay(LocalDate.of(2026, 11, 23), ZoneId.of("Asia/Kathmandu"));

        assertThat(end.asOf()).isEqualTo("2026-11-23");
        assertThat(end.knownAtMicros()).isEqualTo(Viewpoint.micros(Instant.parse("2026-11-23T18:14:59.999999Z")));
        assertThat(end.revision()).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void microseconds_before_1970_are_cut_off_towards_the_past() {
        assertThat(Viewpoint.micros(Instant.parse("1969-12-31T23:59:59.9999999Z")))
                .isEqualTo(-1);
    }

    private void charge(String id, int due, long amount) {
        ledger.charge(id, due, amount, Math.min(due, 1), ++revision);
    }

    private void pay(String id, int day, long amount, String names) {
        ledger.payment(id, day, amount, names, day, ++revision);
    }

    private Settlements asOf(int day) {
        return at(day, day);
    }

    private Settlements at(int day, long known) {
        return LedgerFold.fold(ledger.build(), new Viewpoint(day, known, Long.MAX_VALUE));
    }
}
