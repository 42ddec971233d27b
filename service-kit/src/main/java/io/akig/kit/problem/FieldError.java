package io.akig.kit.problem;

/**
 * What is wrong with one input.
 *
 * @param field the name as the caller wrote it: a parameter, a path variable, a JSON key
 * @param message what it should have been
 */
public record FieldError(String field, String message) {}
