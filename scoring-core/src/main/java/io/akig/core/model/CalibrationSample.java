package io.akig.core.model;

/** What every calibration method demands of the sample it is given. */
final class CalibrationSample {

    private CalibrationSample() {}

    static void check(double[] margins, double[] outcomes, double[] weights) {
        if (margins.length == 0 || outcomes.length != margins.length || weights.length != margins.length) {
            throw new IllegalArgumentException(
                    "calibration needs as many outcomes and weights as margins, at least one");
        }
        for (int i = 0; i < margins.length; i++) {
            if (!Double.isFinite(margins[i])) {
                throw new IllegalArgumentException("calibration margin " + i + " is not a finite number");
            }
            if (outcomes[i] != 0 && outcomes[i] != 1) {
                throw new IllegalArgumentException("calibration outcome " + i + " is neither 0 nor 1");
            }
            if (!(weights[i] > 0) || Double.isInfinite(weights[i])) {
                throw new IllegalArgumentException("calibration weight " + i + " is not a positive number");
            }
        }
    }
}
