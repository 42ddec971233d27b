package io.akig.bench.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class HeardTest {
    private final Heard heard = new Heard(7);

    /** How many of them are news. */
    private long told(long... sequences) {
        return Arrays.stream(sequences).filter(heard::take).count();
    }

    @Test
    void in_order_and_each_once_nothing_is_missed_or_repeated() {
        assertThat(told(8, 9, 10)).isEqualTo(3);
        assertThat(heard.last()).isEqualTo(10);
        assertThat(heard.missed()).isZero();
        assertThat(heard.repeated()).isZero();
    }

    @Test
    void what_was_left_out_is_missed_from_the_first_on() {
        assertThat(told(9, 13)).isEqualTo(2);
        assertThat(heard.missed()).isEqualTo(1 + 3);
    }

    @Test
    void what_comes_again_or_too_late_is_repeated_and_makes_up_for_nothing() {
        assertThat(told(8, 8, 10, 9, 7)).isEqualTo(2);
        assertThat(heard.repeated()).isEqualTo(3);
        assertThat(heard.missed()).isEqualTo(1);
        assertThat(heard.last()).isEqualTo(10);
    }
}
