package io.akig.core.training;

import io.akig.core.features.Feature;
import java.util.List;

/**
 * Features as a linear model needs them: standardised with the mean and deviation of the training rows, values beyond five
 * deviations drawn in, the mean in place of a missing value, and a second column that says it was missing.
 */
final class Standardiser {
    private static final double FARTHEST = 5;

    private final double[] means = new double[Feature.count()];
    private final double[] deviations = new double[Feature.count()];

    Standardiser(List<Snapshot> rows) {
        for (int f = 0; f < means.length; f++) {
            double n = 0;
            double sum = 0;
            double squares = 0;
            for (Snapshot row : rows) {
                float value = row.features()[f];
                if (!Float.isNaN(value)) {
                    n++;
                    sum += value;
                    squares += (double) value * value;
                }
            }
            means[f] = n == 0 ? 0 : sum / n;
            deviations[f] = n == 0 ? 0 : Math.sqrt(Math.max(0, squares / n - means[f] * means[f]));
        }
    }

    int columns() {
        return 2 * means.length;
    }

    float[] dense(List<Snapshot> rows) {
        float[] dense = new float[rows.size() * columns()];
        int at = 0;
        for (Snapshot row : rows) {
            for (int f = 0; f < means.length; f++) {
                float value = row.features()[f];
                boolean missing = Float.isNaN(value);
                dense[at++] = missing || deviations[f] == 0 ? 0 : standard(value, f);
                dense[at++] = missing ? 1 : 0;
            }
        }
        return dense;
    }

    private float standard(float value, int feature) {
        double distance = (value - means[feature]) / deviations[feature];
        return (float) Math.max(-FARTHEST, Math.min(FARTHEST, distance));
    }
}
