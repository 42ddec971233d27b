package io.akig.core.model;

/**
 * Displayed probabilities and their parts are whole multiples of 2^-40, about 1e-12: sums of such numbers are exact in
 * doubles, in any order, so a probability taken apart adds up again to the last bit. Rounding keeps order.
 */
public final class ProbabilityGrid {

    private static final double STEPS = 0x1p40;

    private ProbabilityGrid() {}

    /** The nearest multiple of 2^-40. */
    public static double round(double value) {
        return Math.rint(value * STEPS) / STEPS;
    }
}
