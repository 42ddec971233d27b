package io.akig.core.model;

/**
 * {@code 1 / (1 + exp(a * margin + b))} with {@code a <= 0}: two parameters, for samples too small for a free form.
 *
 * @param a the slope, never positive
 * @param b the offset
 */
public record PlattCalibrator(double a, double b) implements Calibrator {

    /** Keeps every answer strictly inside 0 and 1 however far out the margin lies. */
    private static final double EDGE = 1e-6;

    public PlattCalibrator {
        if (!Double.isFinite(a) || !Double.isFinite(b) || a > 0) {
            throw new IllegalArgumentException("a Platt calibrator needs finite parameters and a slope of at most 0");
        }
    }

    /** Fits the two parameters by maximum likelihood; see {@link PlattFit} for the method. */
    public static PlattCalibrator fit(double[] margins, double[] outcomes, double[] weights) {
        return PlattFit.fit(margins, outcomes, weights);
    }

    @Override
    public double probability(double margin) {
        return Math.min(1 - EDGE, Math.max(EDGE, raw(margin)));
    }

    @Override
    public double slope(double margin) {
        double p = raw(margin);
        return p < EDGE || p > 1 - EDGE ? 0 : -a * p * (1 - p);
    }

    private double raw(double margin) {
        // 0 * infinity is no number: a flat curve answers its one value everywhere.
        double f = a == 0 ? b : a * margin + b;
        return f >= 0 ? Math.exp(-f) / (1 + Math.exp(-f)) : 1 / (1 + Math.exp(f));
    }
}
