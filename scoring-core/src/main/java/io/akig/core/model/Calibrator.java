package io.akig.core.model;

/**
 * Turns a margin (log-odds as the forest adds them up) into a probability that means what it says. Never decreasing in
 * the margin and never 0 or 1. Immutable and safe for any number of threads.
 */
public sealed interface Calibrator permits IsotonicCalibrator, PlattCalibrator {

    /** The step for {@link #interval} of a calibrator that does not know what it was fitted on. */
    double UNKNOWN_STEP = 0.25;

    /** The calibrated probability, strictly between 0 and 1, for any finite or infinite margin. */
    double probability(double margin);

    /** The derivative of {@link #probability} at the margin; at a corner, the mean of both sides. Never negative. */
    double slope(double margin);

    /**
     * Where the probability at a margin may lie, given how much it was fitted on; the interval holds the probability. A
     * calibrator of an older bundle does not carry what it was fitted on: it answers how far the probability moves when the
     * margin moves by {@link #UNKNOWN_STEP} to either side.
     */
    CalibratedInterval interval(double margin);

    /** How far a margin lies beyond all margins that the calibrator was fitted on; 0 within, and where that is unknown. */
    double beyond(double margin);

    /** The same curve, believed as if only that share of what it was fitted on had been seen; above 0, at most 1. */
    Calibrator restingOn(double share);
}
