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

class CalibratedIntervalTest {

    private static final double[] MARGINS = {-1, 0, 1};
    private static final double[] PROBABILITIES = {0.2, 0.5, 0.8};

    /** Newcombe, "Two-sided confidence intervals for the single proportion" (1998), table I, method 3. */
    @Test
    void wilsons_interval_is_the_published_one() {
        isClose(CalibratedInterval.wilson(81, 263), 0.2553, 0.3662);
        isClose(CalibratedInterval.wilson(15, 148), 0.0624, 0.1605);
        isClose(CalibratedInterval.wilson(0, 20), 0, 0.1611);
        isClose(CalibratedInterval.wilson(1, 29), 0.0061, 0.1718);
    }

    @Property(tries = 200)
    void it_holds_the_probability_everywhere(@ForAll @IntRange(min = 1, max = 400) int n, @ForAll long seed) {
        for (Calibrator calibrator : fitted(new Draw(n, new Random(seed)))) {
            for (double margin = -9; margin <= 9; margin += 0.0713) {
                CalibratedInterval interval = calibrator.interval(margin);
                assertThat(calibrator.probability(margin)).isBetween(interval.low(), interval.high());
            }
        }
    }

    @Property(tries = 200)
    void less_to_rest_on_never_narrows_it_and_leaves_the_curve(
            @ForAll @IntRange(min = 20, max = 400) int n, @ForAll long seed) {
        for (Calibrator calibrator : fitted(new Draw(n, new Random(seed)))) {
            Calibrator half = calibrator.restingOn(0.5);
            for (double margin = -4; margin <= 4; margin += 0.31) {
                assertThat(half.probability(margin)).isEqualTo(calibrator.probability(margin));
                assertThat(half.interval(margin).width())
                        .isGreaterThanOrEqualTo(calibrator.interval(margin).width() - 1e-12);
            }
            assertThat(half.interval(0).width())
                    .isGreaterThan(calibrator.interval(0).width());
        }
    }

    @Test
    void it_holds_the_truth_as_often_as_it_says_or_more_often() {
        Random random = new Random(11);
        int asked = 0;
        int isotonic = 0;
        int platt = 0;
        for (int sample = 0; sample < 150; sample++) {
            Calibrator[] calibrators = fitted(new Draw(1_500, random));
            for (double margin = -2; margin <= 2; margin += 0.5) {
                asked++;
                isotonic += holds(calibrators[0].interval(margin), Draw.truth(margin));
                platt += holds(calibrators[1].interval(margin), Draw.truth(margin));
            }
        }
        assertThat((double) platt / asked).isBetween(0.92, 0.98);
        // A block's interval is that of its mean, and between blocks the wider of two neighbours has its say.
        assertThat((double) isotonic / asked).isGreaterThan(0.95);
    }

    @Test
    void a_small_block_between_large_ones_is_as_well_known_as_these_allow() {
        IsotonicCalibrator calibrator = calibrator(new double[] {200, 1, 800}, new double[] {1_000, 2, 1_000});
        CalibratedInterval small = calibrator.interval(0);
        assertThat(small.low()).isCloseTo(calibrator.interval(-1).low(), within(1e-12));
        assertThat(small.high()).isCloseTo(calibrator.interval(1).high(), within(1e-12));
        assertThat(calibrator(new double[] {200, 500, 800}, new double[] {1_000, 1_000, 1_000})
                        .interval(0)
                        .width())
                .isLessThan(0.07);
    }

    @Test
    void where_all_margins_were_alike_nothing_is_known_of_others() {
        double[] outcomes = {1, 1, 0, 1, 1, 0, 1, 1};
        double[] weights = new double[8];
        Arrays.fill(weights, 1);
        double[] margins = new double[8];
        Arrays.fill(margins, 0.3);
        PlattCalibrator calibrator = PlattCalibrator.fit(margins, outcomes, weights);
        assertThat(calibrator.interval(0.3).width()).isBetween(0.3, 0.8);
        assertThat(calibrator.interval(5).width()).isGreaterThan(0.99);
    }

    @Test
    void a_calibrator_of_an_older_bundle_answers_how_far_a_step_moves_it_and_keeps_its_bytes() {
        for (Calibrator older :
                new Calibrator[] {new IsotonicCalibrator(MARGINS, PROBABILITIES), new PlattCalibrator(-1.2, 0.1)}) {
            assertThat(older.interval(0.4).width()).isEqualTo(older.probability(0.65) - older.probability(0.15));
            assertThat(older.restingOn(0.5)).isEqualTo(older);
            assertThat(CalibratorJson.write(older).fieldNames())
                    .toIterable()
                    .isSubsetOf("kind", "margins", "probabilities", "a", "b");
            assertThat(CalibratorJson.read(CalibratorJson.write(older))).isEqualTo(older);
        }
    }

    @Test
    void margins_beyond_what_was_seen_are_told_by_their_distance() {
        for (Calibrator calibrator : fitted(new Draw(900, new Random(3)))) {
            assertThat(calibrator.beyond(0)).isZero();
            assertThat(calibrator.beyond(60) - calibrator.beyond(50)).isCloseTo(10, within(1e-9));
            assertThat(calibrator.beyond(-60) - calibrator.beyond(-50)).isCloseTo(10, within(1e-9));
        }
        assertThat(new PlattCalibrator(-1, 0).beyond(60)).isZero();
    }

    @Test
    void counts_that_are_none_are_refused() {
        assertThatThrownBy(() -> calibrator(new double[] {1, 2}, new double[] {3, 3}))
                .hasMessageContaining("counts for all knots");
        assertThatThrownBy(() -> calibrator(new double[] {1, 4, 2}, new double[] {3, 3, 3}))
                .hasMessageContaining("counts of knot 1");
        assertThatThrownBy(() -> calibrator(new double[] {1, 1, 0}, new double[] {3, 3, 0}))
                .hasMessageContaining("counts of knot 2");
        assertThatThrownBy(() -> new PlattEvidence(-1, 0, 1, -1, 1)).hasMessageContaining("out of range");
        assertThatThrownBy(() -> new PlattEvidence(1, 0, 1, 1, -1)).hasMessageContaining("out of order");
    }

    private static IsotonicCalibrator calibrator(double[] positives, double[] weights) {
        return new IsotonicCalibrator(MARGINS, PROBABILITIES, new KnotCounts(positives, weights));
    }

    private static Calibrator[] fitted(Draw draw) {
        return new Calibrator[] {
            IsotonicCalibrator.fit(draw.margins, draw.outcomes, draw.weights),
            PlattCalibrator.fit(draw.margins, draw.outcomes, draw.weights)
        };
    }

    private static int holds(CalibratedInterval interval, double truth) {
        return interval.low() <= truth && truth <= interval.high() ? 1 : 0;
    }

    private static void isClose(CalibratedInterval interval, double low, double high) {
        assertThat(interval.low()).isCloseTo(low, within(1e-4));
        assertThat(interval.high()).isCloseTo(high, within(1e-4));
    }

    private record Draw(double[] margins, double[] outcomes, double[] weights) {
        Draw(int n, Random random) {
            this(new double[n], new double[n], new double[n]);
            for (int i = 0; i < n; i++) {
                margins[i] = 1.5 * random.nextGaussian();
                outcomes[i] = random.nextDouble() < truth(margins[i]) ? 1 : 0;
                weights[i] = 1;
            }
        }

        static double truth(double margin) {
            return 1 / (1 + Math.exp(-0.9 * margin - 0.6));
        }
    }
}
