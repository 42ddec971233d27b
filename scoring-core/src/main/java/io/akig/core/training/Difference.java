package io.akig.core.training;

/**
 * The model's figure minus a baseline's, on the same rows. The interval is of the difference itself (both judged in each
 * draw), which is narrower than what the two intervals side by side suggest.
 */
public record Difference(double value, Interval interval) {

    /** Whether chance alone would hardly have made it; false when no interval could be taken. */
    public boolean isClear() {
        return interval.low() > 0 || interval.high() < 0;
    }
}
