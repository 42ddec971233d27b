package io.akig.core.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CalibrationTest {

    private static final int TENANTS = 400;
    private static final int ROWS_EACH = 8;

    @Test
    void tenants_who_always_do_the_same_count_once_each() {
        assertThat(designEffect(true)).isCloseTo(ROWS_EACH, within(0.01));
    }

    @Test
    void tenants_who_toss_a_coin_each_month_count_in_full() {
        assertThat(designEffect(false)).isBetween(1.0, 1.2);
    }

    private static double designEffect(boolean alike) {
        Random random = new Random(4);
        List<String> tenants = new ArrayList<>();
        double[] outcomes = new double[TENANTS * ROWS_EACH];
        double[] weights = new double[outcomes.length];
        double[] probabilities = new double[outcomes.length];
        Arrays.fill(weights, 1);
        Arrays.fill(probabilities, 0.5);
        for (int i = 0; i < outcomes.length; i++) {
            tenants.add("t" + i / ROWS_EACH);
            boolean repeats = alike && i % ROWS_EACH > 0;
            outcomes[i] = repeats ? outcomes[i - 1] : random.nextInt(2);
        }
        return Calibration.designEffect(tenants, outcomes, weights, probabilities);
    }
}
