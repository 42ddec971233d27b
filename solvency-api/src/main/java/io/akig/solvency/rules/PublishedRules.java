package io.akig.solvency.rules;

/**
 * The scorecard that counts for an agency.
 *
 * @param version 0 is the default one
 */
public record PublishedRules(int version, Scorecard scorecard) {}
