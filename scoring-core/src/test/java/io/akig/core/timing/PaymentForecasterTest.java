package io.akig.core.timing;

import static io.akig.core.Rents.UNPAID;
import static org.assertj.core.api.Assertions.assertThat;

import io.akig.core.Rents;
import io.akig.core.ledger.Settlements;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;

class PaymentForecasterTest {

    private static final LocalDate START = LocalDate.of(2025, 1, 5);
    private final Forecasts forecaster =
            Forecasts.of(-3, -1, 0, 0, 1, 1, 2, 2, 3, 3, 4, 5, 6, 8, 10, 14, 20, 30, 45, 70);

    @Test
    void without_a_history_everyones_median_is_expected() {
        Rents rents = Rents.from(START).paid(UNPAID);
        assertThat(lateness(rents, START.minusDays(10))).isBetween(2L, 4L);
    }

    @Test
    void a_steady_payer_is_expected_on_the_usual_day_within_a_narrow_window() {
        Rents rents = Rents.from(START).times(14, 8).paid(UNPAID);
        LocalDate due = due(rents);
        PaymentForecast forecast = forecast(rents, due.minusDays(10));
        assertThat(forecast.expected()).isBetween(due.plusDays(7), due.plusDays(9));
        assertThat(ChronoUnit.DAYS.between(forecast.earliest(), forecast.latest()))
                .isLessThan(15);
        assertThat(forecast.coverage()).isEqualTo(0.8);
    }

    @Test
    void the_more_history_the_more_it_is_the_tenants_own() {
        long none = lateness(Rents.from(START).paid(UNPAID), START.minusDays(10));
        long little = latenessOfNext(Rents.from(START).times(1, 12));
        long much = latenessOfNext(Rents.from(START).times(14, 12));
        assertThat(none).isLessThan(little);
        assertThat(little).isLessThanOrEqualTo(much);
        assertThat(much).isBetween(11L, 13L);
    }

    @Test
    void recent_rents_weigh_more_than_old_ones() {
        long nowLate = latenessOfNext(Rents.from(START).times(6, 0).times(6, 15));
        long onceLate = latenessOfNext(Rents.from(START).times(6, 15).times(6, 0));
        assertThat(onceLate).isLessThan(nowLate);
    }

    @Test
    void rents_still_unpaid_are_not_ignored() {
        long paid = latenessOfNext(Rents.from(START).times(6, 3));
        long unpaid = latenessOfNext(Rents.from(START).times(6, 3).times(6, UNPAID));
        assertThat(unpaid).isGreaterThan(paid);
    }

    @Test
    void what_is_due_today_may_still_come_today_and_what_is_late_only_later() {
        Rents rents = Rents.from(START).times(14, 0).paid(UNPAID);
        LocalDate due = due(rents);
        assertThat(forecast(rents, due).expected()).isEqualTo(due);
        assertThat(forecast(rents, due.plusDays(1)).earliest()).isAfter(due.plusDays(1));
    }

    @Test
    void a_rent_years_late_still_gets_days_in_the_future() {
        Rents rents = Rents.from(START).times(3, 0).paid(UNPAID);
        LocalDate today = due(rents).plusYears(12);
        PaymentForecast forecast = forecast(rents, today);
        assertThat(forecast.earliest()).isAfter(today);
        assertThat(forecast.latest()).isBefore(today.plusYears(2));
    }

    @Test
    void a_rent_of_which_too_little_is_known_is_expected_when_due_and_never_in_the_past() {
        Rents rents = Rents.from(START).paid(UNPAID);
        Settlements before = rents.asOf(START.minusDays(3));
        Settlements after = rents.asOf(START.plusDays(3));
        assertThat(forecaster.atDueDate(before, day(START), "c0").expected()).isEqualTo(START);
        assertThat(forecaster.atDueDate(after, day(START), "c0").expected()).isEqualTo(START.plusDays(3));
    }

    private long latenessOfNext(Rents rents) {
        LocalDate due = rents.nextDue();
        return lateness(rents.paid(UNPAID), due.minusDays(1));
    }

    private long lateness(Rents rents, LocalDate asOf) {
        return ChronoUnit.DAYS.between(due(rents), forecast(rents, asOf).expected());
    }

    /** Of the last rent told. */
    private PaymentForecast forecast(Rents rents, LocalDate asOf) {
        Settlements past = rents.asOf(asOf);
        int last = past.size() - 1;
        return forecaster.forecast(past, past.dueDay(last), past.chargeId(last));
    }

    private static LocalDate due(Rents rents) {
        return rents.nextDue().minusMonths(1);
    }

    private static int day(LocalDate date) {
        return (int) date.toEpochDay();
    }
}
