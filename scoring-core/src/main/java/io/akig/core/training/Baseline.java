package io.akig.core.training;

/**
 * Something simpler that the model must beat, on the same rows. It may learn from the same training rows, if only to turn
 * its ranking into probabilities, so that the comparison is fair.
 */
@FunctionalInterface
interface Baseline {
    double[] probabilities(SnapshotSet learned, SnapshotSet asked);
}
