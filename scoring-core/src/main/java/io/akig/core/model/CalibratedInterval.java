package io.akig.core.model;

/**
 * Where a calibrated probability lies for all that the calibrator was fitted on: with a confidence of 95 %, if outcomes
 * are independent.
 *
 * @param low the lower end, at most the probability
 * @param high the upper end, at least the probability
 */
public record CalibratedInterval(double low, double high) {

    /** The two-sided 95 % quantile of the normal distribution. */
    static final double Z = 1.959963984540054;

    public CalibratedInterval {
        if (!(low >= 0 && low <= high && high <= 1)) {
            throw new IllegalArgumentException("an interval of a probability lies in order between 0 and 1");
        }
    }

    /** How far apart its ends are, in probability. */
    public double width() {
        return high - low;
    }

    /**
     * Wilson's score interval (1927) of a share, which holds what it promises for few observations and near 0 and 1 too.
     *
     * @param positives weight of the observations that count, between 0 and {@code weight}
     * @param weight of all observations, above 0
     */
    static CalibratedInterval wilson(double positives, double weight) {
        double z2 = Z * Z;
        double middle = (positives + z2 / 2) / (weight + z2);
        double half = Z / (weight + z2) * Math.sqrt(positives * (weight - positives) / weight + z2 / 4);
        return new CalibratedInterval(Math.max(0, middle - half), Math.min(1, middle + half));
    }

    /** As far as a step of the margin to either side moves the probability: for calibrators without their evidence. */
    static CalibratedInterval byStep(Calibrator calibrator, double margin, double step) {
        return new CalibratedInterval(calibrator.probability(margin - step), calibrator.probability(margin + step));
    }
}
