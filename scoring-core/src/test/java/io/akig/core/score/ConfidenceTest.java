package io.akig.core.score;

import static org.assertj.core.api.Assertions.assertThat;

import io.akig.core.model.IsotonicCalibrator;
import io.akig.core.model.PlattCalibrator;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ConfidenceTest {

    private static final IsotonicCalibrator CALIBRATOR =
            new IsotonicCalibrator(new double[] {-2, -1, 0, 0.2, 3}, new double[] {0.1, 0.15, 0.2, 0.7, 0.95});

    @Property
    void a_longer_history_never_lowers_it(@ForAll @IntRange(max = 1000) int charges) {
        assertThat(Confidence.history(charges + 1))
                .isGreaterThan(Confidence.history(charges))
                .isLessThan(1);
    }

    @Test
    void another_rent_adds_ever_less() {
        double first = Confidence.history(3) - Confidence.history(2);
        double later = Confidence.history(25) - Confidence.history(24);
        assertThat(later).isLessThan(first / 20);
        assertThat(Confidence.history(0)).isZero();
    }

    @Property
    void more_missing_inputs_lower_it(@ForAll @DoubleRange(max = 0.99) double share) {
        assertThat(Confidence.completeness(share + 0.01))
                .isLessThan(Confidence.completeness(share))
                .isBetween(0.0, 1.0);
    }

    @Property
    void more_inputs_that_training_never_saw_lower_it(@ForAll @DoubleRange(max = 0.99) double share) {
        assertThat(Confidence.familiarity(share + 0.01))
                .isLessThan(Confidence.familiarity(share))
                .isBetween(0.0, 1.0);
    }

    @Test
    void a_wider_calibrated_interval_lowers_it() {
        double[] margins = {-2, -1, 0, 1, 2, 3};
        double[] outcomes = {0, 0, 1, 0, 1, 1};
        double[] weights = new double[6];
        double before = 0;
        for (double rows = 1; rows < 5_000; rows *= 4) {
            Arrays.fill(weights, rows);
            double platt = Confidence.calibration(PlattCalibrator.fit(margins, outcomes, weights), 0.4);
            double isotonic = Confidence.calibration(IsotonicCalibrator.fit(margins, outcomes, weights), 0.4);
            assertThat(Math.min(platt, isotonic)).isGreaterThan(before);
            before = Math.max(platt, isotonic);
        }
        assertThat(before).isBetween(0.9, 1.0);
    }

    @Test
    void without_what_the_calibrator_was_fitted_on_a_small_step_of_the_margin_moves_the_probability_far_it_is_lower() {
        double steep = Confidence.calibration(CALIBRATOR, 0.1);
        double flat = Confidence.calibration(CALIBRATOR, -1.5);
        assertThat(steep).isLessThan(flat);
        assertThat(Confidence.calibration(new PlattCalibrator(-3, 0), 0))
                .isLessThan(Confidence.calibration(new PlattCalibrator(-1, 0), 0));
    }

    @Property
    void the_farther_beyond_what_the_calibrator_saw_the_lower(@ForAll @DoubleRange(max = 20) double beyond) {
        // From a quarter beyond the last knot on the curve is flat: only the distance speaks.
        double at = Confidence.calibration(CALIBRATOR, 3.25 + beyond);
        double farther = Confidence.calibration(CALIBRATOR, 3.3 + beyond);
        assertThat(farther).isLessThan(at).isBetween(0.0, 1.0);
        assertThat(Confidence.calibration(CALIBRATOR, -2.3 - beyond))
                .isLessThan(Confidence.calibration(CALIBRATOR, -2.25 - beyond));
    }

    @Property
    void it_lies_between_zero_and_one_and_rises_with_each_part(
            @ForAll @DoubleRange(max = 1) double history,
            @ForAll @DoubleRange(max = 1) double completeness,
            @ForAll @DoubleRange(max = 1) double calibration,
            @ForAll @DoubleRange(max = 1) double familiarity) {
        double value = new Confidence(history, completeness, calibration, familiarity).value();
        assertThat(value).isBetween(0.0, 1.0);
        assertThat(new Confidence(1, completeness, calibration, familiarity).value())
                .isGreaterThanOrEqualTo(value);
        assertThat(new Confidence(history, 1, calibration, familiarity).value()).isGreaterThanOrEqualTo(value);
        assertThat(new Confidence(history, completeness, 1, familiarity).value())
                .isGreaterThanOrEqualTo(value);
        assertThat(new Confidence(history, completeness, calibration, 1).value())
                .isGreaterThanOrEqualTo(value);
    }
}
