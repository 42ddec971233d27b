package io.akig.solvency.rules;

/**
 * The points for one range of values.
 *
 * @param from the lowest value in it; negative infinity where there is none
 * @param below the first value beyond it; infinity where there is none
 */
record Band(double from, double below, int points) {

    boolean contains(double value) {
        return value >= from && value < below;
    }
}
