package io.akig.core.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class CalibratorTest {

    @Property(tries = 200)
    void every_calibrator_rises_stays_inside_and_survives_json(
            @ForAll @IntRange(min = 1, max = 400) int n, @ForAll long seed) {
        Sample sample = Sample.random(n, seed);
        for (Calibrator calibrator : new Calibrator[] {
            IsotonicCalibrator.fit(sample.margins, sample.outcomes, sample.weights),
            PlattCalibrator.fit(sample.margins, sample.outcomes, sample.weights)
        }) {
            double before = 0;
            for (double margin = -20; margin <= 20; margin += 0.0371) {
                double p = calibrator.probability(margin);
                assertThat(p).isGreaterThan(0).isLessThan(1).isGreaterThanOrEqualTo(before);
                assertThat(calibrator.slope(margin)).isGreaterThanOrEqualTo(0);
                before = p;
            }
            assertThat(calibrator.probability(Double.NEGATIVE_INFINITY)).isGreaterThan(0);
            assertThat(calibrator.probability(Double.POSITIVE_INFINITY))
                    .isLessThan(1)
                    .isGreaterThanOrEqualTo(before);
            assertThat(CalibratorJson.read(CalibratorJson.write(calibrator))).isEqualTo(calibrator);
        }
    }

    @Property(tries = 50)
    void a_row_of_weight_two_counts_like_two_rows(@ForAll @IntRange(min = 1, max = 60) int n, @ForAll long seed) {
        Sample once = Sample.random(n, seed);
        double[] two = new double[n];
        Arrays.fill(two, 2);
        double[] one = new double[2 * n];
        Arrays.fill(one, 1);
        double[] margins = concat(once.margins);
        double[] outcomes = concat(once.outcomes);
        Calibrator weighted = IsotonicCalibrator.fit(once.margins, once.outcomes, two);
        Calibrator repeated = IsotonicCalibrator.fit(margins, outcomes, one);
        Calibrator weightedPlatt = PlattCalibrator.fit(once.margins, once.outcomes, two);
        Calibrator repeatedPlatt = PlattCalibrator.fit(margins, outcomes, one);
        for (double margin = -5; margin < 5; margin += 0.1) {
            assertThat(weighted.probability(margin)).isCloseTo(repeated.probability(margin), within(1e-9));
            assertThat(weightedPlatt.probability(margin)).isCloseTo(repeatedPlatt.probability(margin), within(1e-6));
        }
    }

    @Test
    void isotonic_finds_a_distorted_probability_again() {
        Sample sample = Sample.random(20_000, 4);
        Calibrator calibrator = IsotonicCalibrator.fit(sample.margins, sample.outcomes, sample.weights);
        for (double margin = -2; margin <= 2; margin += 0.25) {
            assertThat(calibrator.probability(margin)).isCloseTo(Sample.truth(margin), within(0.05));
        }
    }

    @Test
    void platt_finds_a_logistic_truth_again() {
        Sample sample = Sample.random(20_000, 5);
        PlattCalibrator calibrator = PlattCalibrator.fit(sample.margins, sample.outcomes, sample.weights);
        assertThat(calibrator.a()).isCloseTo(-0.7, within(0.06));
        assertThat(calibrator.b()).isCloseTo(-0.4, within(0.06));
    }

    @Test
    void one_outcome_only_never_becomes_certainty() {
        double[] margins = {-1, 0, 1, 2};
        double[] good = {1, 1, 1, 1};
        double[] weights = {1, 1, 1, 1};
        assertThat(IsotonicCalibrator.fit(margins, good, weights).probability(9))
                .isCloseTo(5.0 / 6, within(1e-9));
        assertThat(PlattCalibrator.fit(margins, good, weights).probability(9)).isBetween(0.7, 0.95);
    }

    @Test
    void a_margin_that_misleads_calibrates_to_one_rate() {
        double[] margins = {-3, -2, -1, 1, 2, 3};
        double[] outcomes = {1, 1, 1, 0, 0, 0};
        double[] weights = {1, 1, 1, 1, 1, 1};
        PlattCalibrator platt = PlattCalibrator.fit(margins, outcomes, weights);
        assertThat(platt.a()).isZero();
        assertThat(platt.b()).isZero();
        Calibrator isotonic = IsotonicCalibrator.fit(margins, outcomes, weights);
        assertThat(isotonic.probability(-9)).isEqualTo(isotonic.probability(9)).isEqualTo(0.5);
    }

    @Test
    void the_slope_is_the_derivative() {
        Sample sample = Sample.random(500, 6);
        for (Calibrator calibrator : new Calibrator[] {
            IsotonicCalibrator.fit(sample.margins, sample.outcomes, sample.weights), new PlattCalibrator(-1.3, 0.2)
        }) {
            for (double margin = -1.9; margin < 1.9; margin += 0.213) {
                double step = 1e-7;
                double rise = calibrator.probability(margin + step) - calibrator.probability(margin - step);
                assertThat(calibrator.slope(margin)).isCloseTo(rise / (2 * step), within(1e-5));
            }
        }
    }

    @Test
    void a_sample_that_is_none_is_refused() {
        double[] one = {1};
        assertThatThrownBy(() -> IsotonicCalibrator.fit(new double[0], new double[0], new double[0]))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PlattCalibrator.fit(one, new double[] {0.5}, one))
                .hasMessageContaining("outcome 0");
        assertThatThrownBy(() -> PlattCalibrator.fit(one, one, new double[] {0}))
                .hasMessageContaining("weight 0");
        assertThatThrownBy(() -> PlattCalibrator.fit(new double[] {Double.NaN}, one, one))
                .hasMessageContaining("margin 0");
    }

    private static double[] concat(double[] values) {
        double[] twice = Arrays.copyOf(values, 2 * values.length);
        System.arraycopy(values, 0, twice, values.length, values.length);
        return twice;
    }

    private record Sample(double[] margins, double[] outcomes, double[] weights) {

        static double truth(double margin) {
            return 1 / (1 + Math.exp(-0.7 * margin - 0.4));
        }

        static Sample random(int n, long seed) {
            Random random = new Random(seed);
            double[] margins = new double[n];
            double[] outcomes = new double[n];
            double[] weights = new double[n];
            for (int i = 0; i < n; i++) {
                // Rounded, so that ties happen.
                margins[i] = Math.round(random.nextGaussian() * 150) / 100.0;
                outcomes[i] = random.nextDouble() < truth(margins[i]) ? 1 : 0;
                weights[i] = 1 / (1.0 + random.nextInt(4));
            }
            return new Sample(margins, outcomes, weights);
        }
    }
}
