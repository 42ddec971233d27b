package io.akig.core.score;

/** The one rounding of displayed probabilities, impacts and confidences. */
final class Rounding {

    private Rounding() {}

    /** Half up to four decimals, never negative zero. */
    static double four(double value) {
        return Math.round(value * 10_000) / 10_000.0;
    }
}
