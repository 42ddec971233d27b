package io.akig.core.training;

import io.akig.core.features.Feature;
import io.akig.core.model.PlattCalibrator;
import java.util.Arrays;

/**
 * The scorecard an agency would write by hand, 0 to 100 points:
 *
 * <ul>
 *   <li>40 x the on-time rate of the last 90 days, of all time where nothing was due
 *   <li>25 without arrears, 10 up to one rent of arrears
 *   <li>15 with nothing overdue, 8 when the oldest unpaid charge is up to 30 days old
 *   <li>3 for each charge of the current on-time streak, at most 12
 *   <li>8 when no payment of the last 90 days was over 5 days late, 4 up to 30 days
 * </ul>
 *
 * <p>Only the points' translation into a probability (Platt) is learnt, so that its log loss can be compared.
 */
final class RuleScorecard implements Baseline {

    @Override
    public double[] probabilities(SnapshotSet learned, SnapshotSet asked) {
        double[] outcomes = Arrays.stream(learned.labels()).asDoubleStream().toArray();
        PlattCalibrator translation = PlattCalibrator.fit(points(learned), outcomes, learned.weights());
        return Arrays.stream(points(asked)).map(translation::probability).toArray();
    }

    static double[] points(SnapshotSet set) {
        return set.rows().stream().mapToDouble(row -> points(row.features())).toArray();
    }

    static double points(float[] row) {
        double onTimeRate = orElse(value(row, Feature.ON_TIME_RATE_90D), value(row, Feature.ON_TIME_RATE_ALL), 0.5);
        double arrears = orElse(value(row, Feature.ARREARS_MONTHS), 0);
        double oldest = orElse(value(row, Feature.OLDEST_UNPAID_DAYS), 0);
        double streak = orElse(value(row, Feature.CURRENT_STREAK), 0);
        double worst = orElse(value(row, Feature.WORST_LATENESS_90D), value(row, Feature.MEDIAN_LATENESS), 0);
        return 40 * onTimeRate
                + (arrears <= 0 ? 25 : arrears <= 1 ? 10 : 0)
                + (oldest <= 0 ? 15 : oldest <= 30 ? 8 : 0)
                + Math.min(12, 3 * streak)
                + (worst <= 5 ? 8 : worst <= 30 ? 4 : 0);
    }

    private static float value(float[] row, Feature feature) {
        return row[feature.ordinal()];
    }

    private static double orElse(double... values) {
        return Arrays.stream(values)
                .filter(value -> !Double.isNaN(value))
                .findFirst()
                .orElseThrow();
    }
}
