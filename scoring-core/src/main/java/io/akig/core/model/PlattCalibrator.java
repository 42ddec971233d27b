package io.akig.core.model;

import org.jspecify.annotations.Nullable;

/**
 * {@code 1 / (1 + exp(a * margin + b))} with {@code a <= 0}: two parameters, for samples too small for a free form.
 *
 * @param a the slope, never positive
 * @param b the offset
 * @param evidence what they rest on; null in older bundles
 */
public record PlattCalibrator(double a, double b, @Nullable PlattEvidence evidence) implements Calibrator {

    /** Keeps every answer strictly inside 0 and 1 however far out the margin lies. */
    private static final double EDGE = 1e-6;

    public PlattCalibrator {
        if (!Double.isFinite(a) || !Double.isFinite(b) || a > 0) {
            throw new IllegalArgumentException("a Platt calibrator needs finite parameters and a slope of at most 0");
        }
    }

    /** Of given parameters; what they rest on is not known. */
    public PlattCalibrator(double a, double b) {
        this(a, b, null);
    }

    /** Fits the two parameters by maximum likelihood; see {@link PlattFit} for the method. */
    public static PlattCalibrator fit(double[] margins, double[] outcomes, double[] weights) {
        return PlattFit.fit(margins, outcomes, weights);
    }

    @Override
    public double probability(double margin) {
        return inside(raw(exponent(margin)));
    }

    @Override
    public double slope(double margin) {
        double p = raw(exponent(margin));
        return p < EDGE || p > 1 - EDGE ? 0 : -a * p * (1 - p);
    }

    /** Of the exponent, and from there through the curve, so that it never leaves 0 and 1. */
    @Override
    public CalibratedInterval interval(double margin) {
        if (evidence == null) {
            return CalibratedInterval.byStep(this, margin, UNKNOWN_STEP);
        }
        double f = exponent(margin);
        double reach = CalibratedInterval.Z * evidence.standardError(margin);
        return new CalibratedInterval(inside(raw(f + reach)), inside(raw(f - reach)));
    }

    @Override
    public double beyond(double margin) {
        return evidence == null ? 0 : evidence.beyond(margin);
    }

    @Override
    public PlattCalibrator restingOn(double share) {
        return new PlattCalibrator(a, b, evidence == null ? null : evidence.times(share));
    }

    private double exponent(double margin) {
        // 0 * infinity is no number: a flat curve answers its one value everywhere.
        return a == 0 ? b : a * margin + b;
    }

    private static double inside(double p) {
        return Math.min(1 - EDGE, Math.max(EDGE, p));
    }

    private static double raw(double f) {
        return f >= 0 ? Math.exp(-f) / (1 + Math.exp(-f)) : 1 / (1 + Math.exp(f));
    }
}
