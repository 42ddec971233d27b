package io.akig.core.training;

/** A confidence interval, NaN where it could not be taken. */
public record Interval(double low, double high, double level) {}
