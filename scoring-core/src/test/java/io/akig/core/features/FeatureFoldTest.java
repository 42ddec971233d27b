package io.akig.core.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.akig.core.ledger.LeaseTerms;
import java.time.LocalDate;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class FeatureFoldTest {
    private final LedgerByDate tenant = new LedgerByDate();

    @Test
    void an_unpaid_charge_inside_its_grace_is_neither_in_time_nor_late() {
        tenant.settled("2026-01-01", "2026-01-02").charge("2026-02-01", 100);

        assertThat(tenant.value(Feature.CHARGES_DUE_60D, "2026-02-06")).isEqualTo(2);
        assertThat(tenant.value(Feature.ON_TIME_RATE_60D, "2026-02-06")).isEqualTo(1);
        assertThat(tenant.value(Feature.OPEN_CHARGES, "2026-02-06")).isEqualTo(1);
        assertThat(tenant.value(Feature.DAYS_TO_DUE, "2026-02-06")).isEqualTo(-5);
        assertThat(tenant.value(Feature.ON_TIME_RATE_60D, "2026-02-07")).isEqualTo(0.5f);
        assertThat(tenant.value(Feature.LATE_COUNT_60D, "2026-02-07")).isEqualTo(1);
        assertThat(tenant.value(Feature.LAST_LATENESS, "2026-02-07")).isEqualTo(6);
    }

    @Test
    void the_last_day_of_grace_is_in_time_and_the_next_is_late() {
        tenant.settled("2026-01-01", "2026-01-06").settled("2026-02-01", "2026-02-07");

        assertThat(tenant.value(Feature.ON_TIME_RATE_ALL, "2026-02-01")).isEqualTo(1);
        assertThat(tenant.value(Feature.ON_TIME_RATE_ALL, "2026-02-20")).isEqualTo(0.5f);
    }

    @Test
    void a_window_holds_its_first_and_its_last_day() {
        tenant.settled("2026-01-01", "2026-01-01").settled("2026-01-31", "2026-01-31");

        assertThat(tenant.value(Feature.CHARGES_DUE_30D, "2026-01-31")).isEqualTo(2);
        assertThat(tenant.value(Feature.CHARGES_DUE_30D, "2026-02-01")).isEqualTo(1);
        assertThat(tenant.value(Feature.CHARGES_DUE_60D, "2026-03-02")).isEqualTo(2);
        assertThat(tenant.value(Feature.CHARGES_DUE_90D, "2026-04-02")).isEqualTo(1);
    }

    @Test
    void a_charge_paid_ahead_has_matured_and_is_counted_a_month_early_at_most() {
        tenant.settled("2026-01-01", "2025-12-28").settled("2026-06-01", "2026-01-02");

        assertThat(tenant.value(Feature.MATURED_CHARGES, "2026-01-10")).isEqualTo(2);
        assertThat(tenant.value(Feature.CURRENT_STREAK, "2026-01-10")).isEqualTo(2);
        assertThat(tenant.value(Feature.PREVIOUS_LATENESS, "2026-01-10")).isEqualTo(-4);
        assertThat(tenant.value(Feature.LAST_LATENESS, "2026-01-10")).isEqualTo(-30);
        assertThat(tenant.value(Feature.CHARGES_DUE_90D, "2026-01-10")).isEqualTo(1);
    }

    @Test
    void lateness_stops_at_half_a_year() {
        tenant.charge("2024-01-01", 100);

        assertThat(tenant.value(Feature.LAST_LATENESS, "2026-01-01")).isEqualTo(180);
        assertThat(tenant.value(Feature.OLDEST_UNPAID_DAYS, "2026-01-01")).isEqualTo(731);
    }

    @Test
    void only_charges_that_were_unpaid_as_late_as_the_target_is_now_tell_what_happens_from_here() {
        tenant.settled("2026-01-01", "2026-01-01") // paid before the second day
                .settled("2026-02-01", "2026-02-04") // still unpaid then, and in time
                .settled("2026-03-01", "2026-03-20") // still unpaid then, and late
                .charge("2026-04-01", 100);

        assertThat(tenant.value(Feature.ON_TIME_RATE_FROM_HERE, "2026-03-25")).isEqualTo(2 / 3f);
        assertThat(tenant.value(Feature.ON_TIME_RATE_FROM_HERE, "2026-04-03")).isEqualTo(0.5f);
        assertThat(tenant.value(Feature.ON_TIME_RATE_FROM_HERE, "2026-04-04")).isZero();
        assertThat(tenant.value(Feature.PAST_USUAL_DAY, "2026-04-05")).isEqualTo(4 - 3);
    }

    @Test
    void the_same_season_a_year_ago_is_remembered() {
        tenant.settled("2025-08-01", "2025-08-03")
                .settled("2025-09-01", "2025-09-25")
                .settled("2025-10-01", "2025-10-02")
                .charge("2026-09-01", 100);

        assertThat(tenant.value(Feature.SEASON_LATENESS, "2026-08-20")).isEqualTo(24);
    }

    @Test
    void who_pays_on_one_day_of_the_month_is_regular_and_who_pays_anywhere_is_not() {
        tenant.pay("2026-01-07", 10, null).pay("2026-02-07", 10, null).pay("2026-03-07", 10, null);
        LedgerByDate scattered = new LedgerByDate()
                .pay("2026-01-02", 10, null)
                .pay("2026-02-12", 10, null)
                .pay("2026-03-23", 10, null);

        assertThat(tenant.value(Feature.PAYMENT_DAY_REGULARITY, "2026-03-10")).isEqualTo(1, within(1e-6f));
        assertThat(scattered.value(Feature.PAYMENT_DAY_REGULARITY, "2026-03-24"))
                .isLessThan(0.1f);
        assertThat(tenant.value(Feature.PAYMENT_DAY_REGULARITY, "2027-01-07")).isNaN();
    }

    @Test
    void the_lease_tells_tenure_rent_and_what_it_weighs() {
        tenant.terms(new LeaseTerms(
                        OptionalLong.of(200),
                        OptionalInt.empty(),
                        OptionalLong.of(800),
                        LocalDate.parse("2025-12-01"),
                        null))
                .charge("2026-01-01", 100);

        assertThat(tenant.value(Feature.TENURE_DAYS, "2026-01-11")).isEqualTo(41);
        assertThat(tenant.value(Feature.TENURE_DAYS, "2025-11-30")).isNaN();
        assertThat(tenant.value(Feature.RENT_TO_INCOME, "2026-01-11")).isEqualTo(0.25f);
        assertThat(tenant.value(Feature.ARREARS_MONTHS, "2026-01-11")).isEqualTo(0.5f);
    }

    @Test
    void without_a_rent_the_usual_charge_is_the_month() {
        tenant.settled("2026-01-01", "2026-01-01")
                .charge("2026-02-01", 300)
                .charge("2026-03-01", 500)
                .charge("2026-04-01", 900)
                .pay("2026-02-02", 60, "2026-04-01");

        assertThat(tenant.value(Feature.ARREARS_MONTHS, "2026-03-20")).isEqualTo(800 / 300f);
        assertThat(tenant.value(Feature.TARGET_RELATIVE_AMOUNT, "2026-03-20")).isEqualTo(3);
        assertThat(tenant.value(Feature.TARGET_PAID_SHARE, "2026-03-20")).isEqualTo(60 / 900f);
    }

    @Test
    void credit_pays_a_projected_target_in_advance() {
        tenant.settled("2026-01-01", "2026-01-01")
                .settled("2026-02-01", "2026-02-01")
                .pay("2026-02-03", 25, null);

        assertThat(tenant.value(Feature.DAYS_TO_DUE, "2026-02-10")).isEqualTo(19);
        assertThat(tenant.value(Feature.TARGET_PAID_SHARE, "2026-02-10")).isEqualTo(0.25f);
        assertThat(tenant.value(Feature.REACH, "2026-02-10")).isEqualTo(1, within(1e-6f)); // 225 / 3 for 75
    }

    @Test
    void reach_is_nothing_without_payments_and_ends_at_ten() {
        tenant.settled("2026-01-01", "2026-01-02").charge("2026-05-01", 100).pay("2026-04-20", 99, "2026-05-01");

        assertThat(tenant.value(Feature.REACH, "2026-04-19")).isZero();
        assertThat(tenant.value(Feature.REACH, "2026-04-25")).isEqualTo(10);
    }

    @Test
    void overlapping_invoices_are_each_judged_by_their_own_payment() {
        tenant.charge("2026-03-01", 70)
                .charge("2026-03-02", 500)
                .charge("2026-03-20", 90)
                .charge("2026-03-25", 40)
                .pay("2026-03-12", 90, "2026-03-20")
                .pay("2026-03-04", 500, "2026-03-02");

        assertThat(tenant.value(Feature.ON_TIME_RATE_30D, "2026-03-15")).isEqualTo(0.5f);
        assertThat(tenant.value(Feature.LAST_LATENESS, "2026-03-15")).isEqualTo(-8);
        assertThat(tenant.value(Feature.OVERDUE_CHARGES, "2026-03-15")).isEqualTo(1);
        assertThat(tenant.value(Feature.OPEN_CHARGES, "2026-03-15")).isEqualTo(1);
        assertThat(tenant.value(Feature.TARGET_RELATIVE_AMOUNT, "2026-03-15")).isEqualTo(40 / 90f);
    }
}
