package io.akig.solvency.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The rules of an agency that never wrote any: version 0. */
final class DefaultRules {
    static final String YAML = text();
    static final Scorecard SCORECARD = ScorecardReader.read(YAML);

    private DefaultRules() {}

    private static String text() {
        try (InputStream resource = DefaultRules.class.getResourceAsStream("default-rules.yml")) {
            if (resource == null) {
                throw new IllegalStateException("default-rules.yml is not on the class path");
            }
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
