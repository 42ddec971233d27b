package io.akig.core.timing;

import static org.assertj.core.api.Assertions.assertThat;

import io.akig.core.Rents;
import io.akig.core.ledger.Settlements;
import java.time.LocalDate;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class PaymentForecastLawsTest {

    private static final LocalDate START = LocalDate.of(2024, 1, 31);

    @Property(tries = 400)
    void a_forecast_is_in_order_and_never_in_the_past(
            @ForAll("lateness") int[] history,
            @ForAll("lateness") int[] everyone,
            @ForAll @IntRange(min = -60, max = 400) int daysAfterDue) {
        PaymentForecast forecast = forecast(history, everyone, daysAfterDue);
        LocalDate today = due(history).plusDays(daysAfterDue);
        assertThat(forecast.earliest()).isBeforeOrEqualTo(forecast.expected());
        assertThat(forecast.expected()).isBeforeOrEqualTo(forecast.latest());
        assertThat(forecast.earliest()).isAfterOrEqualTo(today);
        if (daysAfterDue > 0) {
            assertThat(forecast.earliest()).isAfter(today);
        }
    }

    @Property(tries = 200)
    void a_day_more_without_payment_never_brings_the_expected_day_nearer(
            @ForAll("lateness") int[] everyone, @ForAll @IntRange(min = -20, max = 200) int daysAfterDue) {
        int[] none = {};
        PaymentForecast today = forecast(none, everyone, daysAfterDue);
        PaymentForecast tomorrow = forecast(none, everyone, daysAfterDue + 1);
        assertThat(tomorrow.expected()).isAfterOrEqualTo(today.expected());
        assertThat(tomorrow.earliest()).isAfterOrEqualTo(today.earliest());
        assertThat(tomorrow.latest()).isAfterOrEqualTo(today.latest());
    }

    @Property(tries = 100)
    void the_same_past_gives_the_same_forecast(
            @ForAll("lateness") int[] history, @ForAll @IntRange(min = -60, max = 90) int daysAfterDue) {
        int[] everyone = {0, 3, 9};
        assertThat(forecast(history, everyone, daysAfterDue)).isEqualTo(forecast(history, everyone, daysAfterDue));
    }

    @Provide
    Arbitrary<int[]> lateness() {
        return Arbitraries.oneOf(Arbitraries.integers().between(-90, 250), Arbitraries.just(Rents.UNPAID))
                .array(int[].class)
                .ofMaxSize(18);
    }

    private static PaymentForecast forecast(int[] history, int[] everyone, int daysAfterDue) {
        int[] settled =
                Arrays.stream(everyone).filter(days -> days != Rents.UNPAID).toArray();
        Settlements past = Rents.from(START)
                .paid(history)
                .paid(Rents.UNPAID)
                .asOf(due(history).plusDays(daysAfterDue));
        String target = "c" + history.length;
        return Forecasts.of(settled).forecast(past, (int) due(history).toEpochDay(), target);
    }

    private static LocalDate due(int[] history) {
        LocalDate due = START;
        for (int i = 0; i < history.length; i++) {
            due = due.plusMonths(1);
        }
        return due;
    }
}
