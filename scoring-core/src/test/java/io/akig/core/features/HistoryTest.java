package io.akig.core.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class HistoryTest {
    private final LedgerByDate tenant = new LedgerByDate();

    @Test
    void nothing_recorded_is_no_history() {
        assertThat(tenant.history("2026-01-01")).isEqualTo(new History(0, 0, OptionalInt.empty()));
        assertThat(tenant.history("2026-01-01").sufficient()).isFalse();
    }

    @Test
    void two_matured_charges_are_enough() {
        tenant.settled("2026-01-01", "2026-01-01").charge("2026-02-01", 100);

        assertThat(tenant.history("2026-02-06").sufficient()).isFalse();
        assertThat(tenant.history("2026-02-06").tooFewMatured()).isTrue();
        assertThat(tenant.history("2026-02-07")).isEqualTo(new History(2, 37, OptionalInt.of(6)));
        assertThat(tenant.history("2026-02-07").sufficient()).isTrue();
    }

    @Test
    void a_year_in_which_nothing_fell_due_is_too_long() {
        tenant.settled("2025-01-01", "2025-01-01").settled("2025-02-01", "2025-02-01");

        assertThat(tenant.history("2026-02-01").sufficient()).isTrue();
        assertThat(tenant.history("2026-02-02").silent()).isTrue();
        assertThat(tenant.history("2026-02-02").sufficient()).isFalse();
    }

    @Test
    void history_begins_with_the_first_payment_or_due_day() {
        tenant.charge("2026-03-01", 100).pay("2026-01-05", 30, null);

        assertThat(tenant.history("2026-01-15").days()).isEqualTo(10);
        assertThat(tenant.history("2026-01-04").days()).isZero();
        assertThat(tenant.history("2026-01-15").silent()).isTrue();
    }
}
