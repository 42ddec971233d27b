package io.akig.core.training;

import io.akig.core.model.Calibrator;
import io.akig.core.model.IsotonicCalibrator;
import io.akig.core.model.PlattCalibrator;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Turns out-of-fold margins into a calibrator: isotonic from 1,000 rows up, below that Platt's two parameters.
 * It is believed as far as rows of different tenants support it.
 */
final class Calibration {
    private static final int ENOUGH_FOR_ISOTONIC = 1_000;

    private Calibration() {}

    static Calibrator fit(TrainingFrame frame, double[] margins) {
        double[] outcomes = Arrays.stream(frame.labels()).asDoubleStream().toArray();
        double[] weights = frame.weights();
        Calibrator calibrator = frame.rows() >= ENOUGH_FOR_ISOTONIC
                ? IsotonicCalibrator.fit(margins, outcomes, weights)
                : PlattCalibrator.fit(margins, outcomes, weights);
        return calibrator.restingOn(1 / designEffect(frame.tenants(), outcomes, weights, apply(calibrator, margins)));
    }

    /**
     * How many rows of one tenant say as much as one of another's would, by the variance of the residuals summed over
     * tenants (Kish 1965): a tenant whom the model misjudges is misjudged month after month. At least 1.
     */
    static double designEffect(List<String> tenants, double[] outcomes, double[] weights, double[] probabilities) {
        Map<String, Double> residuals = new HashMap<>();
        double independent = 0;
        for (int i = 0; i < outcomes.length; i++) {
            residuals.merge(tenants.get(i), weights[i] * (outcomes[i] - probabilities[i]), Double::sum);
            independent += weights[i] * probabilities[i] * (1 - probabilities[i]);
        }
        double together =
                residuals.values().stream().mapToDouble(sum -> sum * sum).sum();
        return Math.max(1, together / independent);
    }

    static double[] apply(Calibrator calibrator, double[] margins) {
        return Arrays.stream(margins).map(calibrator::probability).toArray();
    }
}
