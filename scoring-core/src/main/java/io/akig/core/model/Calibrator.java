package io.akig.core.model;

/**
 * Turns a margin (log-odds as the forest adds them up) into a probability that means what it says. Never decreasing in
 * the margin and never 0 or 1. Immutable and safe for any number of threads.
 */
public sealed interface Calibrator permits IsotonicCalibrator, PlattCalibrator {

    /** The calibrated probability, strictly between 0 and 1, for any finite or infinite margin. */
    double probability(double margin);

    /** The derivative of {@link #probability} at the margin; at a corner, the mean of both sides. Never negative. */
    double slope(double margin);
}
