package io.akig.core.model;

/**
 * Maximum likelihood for {@link PlattCalibrator} by Newton's method with backtracking, in the numerically safe
 * formulation of Lin, Lin and Weng, "A note on Platt's probabilistic outputs for support vector machines" (2007), with
 * Platt's smoothed targets and with weights.
 */
final class PlattFit {

    private static final int MAX_STEPS = 100;
    private static final double MIN_STEP = 1e-10;
    private static final double RIDGE = 1e-12;
    private static final double TOLERANCE = 1e-8;

    private final double[] margins;
    private final double[] targets;
    private final double[] weights;

    private PlattFit(double[] margins, double[] targets, double[] weights) {
        this.margins = margins;
        this.targets = targets;
        this.weights = weights;
    }

    static PlattCalibrator fit(double[] margins, double[] outcomes, double[] weights) {
        CalibrationSample.check(margins, outcomes, weights);
        double good = 0;
        double bad = 0;
        for (int i = 0; i < margins.length; i++) {
            good += weights[i] * outcomes[i];
            bad += weights[i] * (1 - outcomes[i]);
        }
        double high = (good + 1) / (good + 2);
        double low = 1 / (bad + 2);
        double[] targets = new double[margins.length];
        for (int i = 0; i < margins.length; i++) {
            targets[i] = low + outcomes[i] * (high - low);
        }
        double b0 = Math.log((bad + 1) / (good + 1));
        PlattFit fit = new PlattFit(margins, targets, weights);
        return fit.newton(b0);
    }

    private PlattCalibrator newton(double b0) {
        double a = 0;
        double b = b0;
        double loss = loss(a, b);
        for (int step = 0; step < MAX_STEPS; step++) {
            double h11 = RIDGE;
            double h22 = RIDGE;
            double h21 = 0;
            double g1 = 0;
            double g2 = 0;
            for (int i = 0; i < margins.length; i++) {
                double p = probability(a * margins[i] + b);
                double d2 = weights[i] * p * (1 - p);
                double d1 = weights[i] * (targets[i] - p);
                h11 += margins[i] * margins[i] * d2;
                h22 += d2;
                h21 += margins[i] * d2;
                g1 += margins[i] * d1;
                g2 += d1;
            }
            if (Math.abs(g1) < TOLERANCE && Math.abs(g2) < TOLERANCE) {
                break;
            }
            double det = h11 * h22 - h21 * h21;
            double da = -(h22 * g1 - h21 * g2) / det;
            double db = -(-h21 * g1 + h11 * g2) / det;
            double descent = g1 * da + g2 * db;
            double size = 1;
            double next = loss(a + da, b + db);
            while (size >= MIN_STEP && !(next < loss + 1e-4 * size * descent)) {
                size /= 2;
                next = loss(a + size * da, b + size * db);
            }
            if (size < MIN_STEP) {
                break;
            }
            a += size * da;
            b += size * db;
            loss = next;
        }
        // A sample in which a higher margin pays worse says nothing about the margin: answer the smoothed rate.
        return a <= 0 ? calibrator(a, b) : calibrator(0, b0);
    }

    private PlattCalibrator calibrator(double a, double b) {
        double information = 0;
        double centre = 0;
        double spread = 0;
        double lowest = Double.POSITIVE_INFINITY;
        double highest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < margins.length; i++) {
            double p = probability(a * margins[i] + b);
            double informs = weights[i] * p * (1 - p);
            information += informs;
            // Updated as West (1979) does, because the difference of two sums would be noise when all margins are
            // alike.
            double from = margins[i] - centre;
            centre += information > 0 ? informs / information * from : 0;
            spread += Math.max(0, informs * from * (margins[i] - centre));
            lowest = Math.min(lowest, margins[i]);
            highest = Math.max(highest, margins[i]);
        }
        return new PlattCalibrator(a, b, new PlattEvidence(information, centre, spread, lowest, highest));
    }

    private double loss(double a, double b) {
        double sum = 0;
        for (int i = 0; i < margins.length; i++) {
            double f = a * margins[i] + b;
            double cost =
                    f >= 0 ? targets[i] * f + Math.log1p(Math.exp(-f)) : (targets[i] - 1) * f + Math.log1p(Math.exp(f));
            sum += weights[i] * cost;
        }
        return sum;
    }

    private static double probability(double f) {
        return f >= 0 ? Math.exp(-f) / (1 + Math.exp(-f)) : 1 / (1 + Math.exp(f));
    }
}
