package io.akig.core.features;

import static org.assertj.core.api.Assertions.assertThat;

import io.akig.core.ledger.LeaseTerms;
import java.time.LocalDate;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class TargetTest {
    private final LedgerByDate tenant = new LedgerByDate();

    @Test
    void a_recorded_charge_that_can_still_be_paid_in_time_comes_before_any_projection() {
        tenant.settled("2026-01-01", "2026-01-01").charge("2026-02-01", 120);

        assertThat(tenant.target("2026-02-06")).isEqualTo(new Target(day("2026-02-01"), 120, false, "2026-02-01"));
        assertThat(tenant.target("2026-02-07")).isEqualTo(projected("2026-03-01", 120));
    }

    @Test
    void a_monthly_rhythm_keeps_its_day_through_short_months() {
        tenant.settled("2025-12-31", "2026-01-01").settled("2026-01-31", "2026-02-01");
        assertThat(tenant.target("2026-02-03")).isEqualTo(projected("2026-02-28", 100));

        tenant.settled("2026-02-28", "2026-03-01");
        assertThat(tenant.target("2026-03-03")).isEqualTo(projected("2026-03-31", 100));
    }

    @Test
    void a_quarterly_and_a_weekly_rhythm_go_on() {
        tenant.settled("2025-10-05", "2025-10-05").settled("2026-01-05", "2026-01-05");
        LedgerByDate weekly = new LedgerByDate()
                .settled("2026-01-05", "2026-01-05")
                .settled("2026-01-12", "2026-01-12")
                .settled("2026-01-19", "2026-01-19");

        assertThat(tenant.target("2026-01-20")).isEqualTo(projected("2026-04-05", 100));
        assertThat(weekly.target("2026-01-20")).isEqualTo(projected("2026-01-26", 100));
    }

    @Test
    void a_rhythm_that_paused_goes_on_where_it_can_still_be_paid_in_time() {
        tenant.settled("2026-01-01", "2026-01-01").settled("2026-02-01", "2026-02-01");
        LedgerByDate weekly =
                new LedgerByDate().settled("2026-01-05", "2026-01-05").settled("2026-01-12", "2026-01-12");

        assertThat(tenant.target("2026-06-06")).isEqualTo(projected("2026-06-01", 100));
        assertThat(tenant.target("2026-06-07")).isEqualTo(projected("2026-07-01", 100));
        assertThat(weekly.target("2026-03-01")).isEqualTo(projected("2026-03-02", 100));
        assertThat(weekly.target("2026-03-08")).isEqualTo(projected("2026-03-09", 100));
    }

    @Test
    void the_leases_due_day_rules_the_month_but_makes_no_second_charge_in_it() {
        tenant.terms(lease(OptionalInt.of(10), null)).settled("2026-01-05", "2026-01-05");

        assertThat(tenant.target("2026-01-06")).isEqualTo(projected("2026-02-10", 100));
    }

    @Test
    void several_charges_of_one_day_are_one_beat_of_the_rhythm() {
        tenant.settled("2026-01-01", "2026-01-01")
                .charge("rent", "2026-02-01", 100)
                .charge("water", "2026-02-01", 20)
                .pay("2026-02-01", 120, null);

        assertThat(tenant.target("2026-02-02")).isEqualTo(projected("2026-03-01", 20));
    }

    @Test
    void a_lease_alone_lets_expect_its_first_rent() {
        tenant.terms(lease(OptionalInt.of(5), null));

        assertThat(tenant.target("2026-01-20")).isEqualTo(projected("2026-03-05", 250));
        assertThat(tenant.target("2026-04-11")).isEqualTo(projected("2026-05-05", 250));
        assertThat(new LedgerByDate().target("2026-01-20")).isNull();
    }

    @Test
    void nothing_is_expected_beyond_the_lease_unless_charges_have_come_beyond_it() {
        tenant.terms(lease(OptionalInt.of(1), LocalDate.parse("2026-04-15"))).settled("2026-04-01", "2026-04-01");
        assertThat(tenant.target("2026-04-10")).isNull();

        tenant.settled("2026-05-01", "2026-05-01");
        assertThat(tenant.target("2026-05-10")).isEqualTo(projected("2026-06-01", 100));
    }

    private static LeaseTerms lease(OptionalInt dueDay, LocalDate end) {
        return new LeaseTerms(OptionalLong.of(250), dueDay, OptionalLong.empty(), LocalDate.parse("2026-02-10"), end);
    }

    private static Target projected(String due, long amount) {
        return new Target(day(due), amount, true, null);
    }

    private static int day(String date) {
        return (int) LocalDate.parse(date).toEpochDay();
    }
}
