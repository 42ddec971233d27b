package io.akig.core.score;

/** Which way a reason moves the probability; NEUTRAL only for what is said without moving it, such as a missing history. */
public enum Direction {
    POSITIVE,
    NEGATIVE,
    NEUTRAL;

    public static Direction ofImpact(double impact) {
        return impact > 0 ? POSITIVE : impact < 0 ? NEGATIVE : NEUTRAL;
    }
}
