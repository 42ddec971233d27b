package io.akig.core.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class FactorTest {

    @Test
    void there_is_no_negative_zero_because_databases_know_none() {
        Factor negative = new Factor("X", Severity.LOW, Direction.NEUTRAL, -0.0, -0.0, "MONTH", Map.of("days", -0.0));
        Factor positive = new Factor("X", Severity.LOW, Direction.NEUTRAL, 0.0, 0.0, "MONTH", Map.of("days", 0.0));
        assertThat(negative).isEqualTo(positive);
    }
}
