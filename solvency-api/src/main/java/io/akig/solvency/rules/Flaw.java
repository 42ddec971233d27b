package io.akig.solvency.rules;

/**
 * Something in a scorecard that cannot stay.
 *
 * @param line from 1
 * @param column from 1
 * @param message what is there and what was expected
 */
public record Flaw(int line, int column, String message) {}
