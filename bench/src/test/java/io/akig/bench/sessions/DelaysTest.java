package io.akig.bench.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DelaysTest {
    private final Delays delays = new Delays();

    @Test
    void a_quantile_is_the_smallest_whole_millisecond_that_so_many_do_not_exceed() {
        for (int i = 100; i >= 1; i--) {
            delays.add(i * 1_000_000L - 1);
        }
        assertThat(delays.quantile(0.5)).isEqualTo(50);
        assertThat(delays.quantile(0.99)).isEqualTo(99);
        assertThat(delays.quantile(1)).isEqualTo(100);
    }

    @Test
    void longer_than_a_minute_counts_as_a_minute_and_none_as_nothing() {
        assertThat(delays.quantile(0.5)).isZero();
        delays.add(3_600_000_000_000L);
        delays.add(-5);
        assertThat(delays.quantile(1)).isEqualTo(60_001);
        assertThat(delays.quantile(0.5)).isEqualTo(1);
    }
}
