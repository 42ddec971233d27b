package io.akig.core.training;

import io.akig.core.model.Calibrator;
import io.akig.core.model.IsotonicCalibrator;
import io.akig.core.model.PlattCalibrator;
import java.util.Arrays;

/** Turns out-of-fold margins into a calibrator: isotonic from 1,000 rows up, below that Platt's two parameters. */
final class Calibration {
    private static final int ENOUGH_FOR_ISOTONIC = 1_000;

    private Calibration() {}

    static Calibrator fit(TrainingFrame frame, double[] margins) {
        double[] outcomes = Arrays.stream(frame.labels()).asDoubleStream().toArray();
        return frame.rows() >= ENOUGH_FOR_ISOTONIC
                ? IsotonicCalibrator.fit(margins, outcomes, frame.weights())
                : PlattCalibrator.fit(margins, outcomes, frame.weights());
    }

    static double[] apply(Calibrator calibrator, double[] margins) {
        return Arrays.stream(margins).map(calibrator::probability).toArray();
    }
}
