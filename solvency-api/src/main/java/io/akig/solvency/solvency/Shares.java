package io.akig.solvency.solvency;

/** Probabilities as whole numbers, so that what is shown adds up exactly. */
final class Shares {
    private Shares() {}

    /** Ten-thousandths: the four decimals of every probability shown. */
    static long tenThousandths(double probability) {
        return Math.round(probability * 10_000);
    }

    /** Millionths: the six decimals of every contribution shown. */
    static long millionths(double contribution) {
        return Math.round(contribution * 1_000_000);
    }

    static double probability(long tenThousandths) {
        return tenThousandths / 10_000.0;
    }

    static double contribution(long millionths) {
        return millionths / 1_000_000.0;
    }

    /** Half up, also below zero. */
    static long divide(long value, long by) {
        return Math.floorDiv(2 * value + by, 2 * by);
    }
}
