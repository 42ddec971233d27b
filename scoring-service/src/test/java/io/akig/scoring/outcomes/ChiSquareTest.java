package io.akig.scoring.outcomes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChiSquareTest {
    @ParameterizedTest
    @CsvSource({"1,0.95,3.841", "1,0.999,10.828", "4,0.99,13.277", "9,0.95,16.919", "9,0.999,27.877", "19,0.9999,50.795"
    })
    void quantiles_agree_with_the_tables(int degreesOfFreedom, double probability, double expected) {
        assertThat(ChiSquare.quantile(degreesOfFreedom, probability))
                .isCloseTo(expected, withPercentage(degreesOfFreedom == 1 ? 4 : 1));
    }
}
