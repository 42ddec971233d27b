package io.akig.core.training;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CensoredQuantileTest {

    @Test
    void without_censoring_it_is_the_plain_quantile() {
        CensoredQuantile quantile =
                new CensoredQuantile(new double[] {5, 1, 4, 2, 3}, new boolean[] {true, true, true, true, true});
        assertThat(quantile.at(0.2)).isEqualTo(1);
        assertThat(quantile.at(0.5)).isEqualTo(3);
        assertThat(quantile.at(1)).isEqualTo(5);
    }

    @Test
    void what_was_only_seen_to_be_larger_passes_its_weight_to_the_larger_ones() {
        // Of four beyond 1, one is lost at 2: the three left stand for its quarter too.
        CensoredQuantile quantile =
                new CensoredQuantile(new double[] {1, 2, 3, 4, 5}, new boolean[] {true, false, true, true, true});
        assertThat(quantile.at(0.2)).isEqualTo(1);
        assertThat(quantile.at(0.46)).isEqualTo(3);
        assertThat(quantile.at(0.48)).isEqualTo(4);
    }

    @Test
    void where_too_much_is_unknown_there_is_no_answer() {
        CensoredQuantile quantile = new CensoredQuantile(new double[] {1, 2, 3}, new boolean[] {true, false, false});
        assertThat(quantile.at(0.3)).isEqualTo(1);
        assertThat(quantile.at(0.9)).isNaN();
    }
}
