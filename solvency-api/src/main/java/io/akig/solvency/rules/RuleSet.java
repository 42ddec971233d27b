package io.akig.solvency.rules;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A scorecard's text with its history.
 *
 * @param version null while it is a draft; 0 for the default
 * @param revision of a draft: how often it was saved
 * @param author user name of whoever saved it last
 * @param restores the version whose text a rollback brought back
 */
record RuleSet(
        @Nullable Integer version,
        State state,
        int revision,
        String yaml,
        String author,
        Instant updatedAt,
        @Nullable String publishedBy,
        @Nullable Instant publishedAt,
        @Nullable Instant retiredAt,
        @Nullable Integer restores) {

    enum State {
        DRAFT,
        PUBLISHED,
        RETIRED
    }

    static final String DEFAULT_AUTHOR = "akig";

    /** What counts where nothing was ever published. */
    static RuleSet byDefault(State state) {
        return new RuleSet(
                0, state, 1, DefaultRules.YAML, DEFAULT_AUTHOR, Instant.EPOCH, DEFAULT_AUTHOR, null, null, null);
    }

    /** Of a set that was published. */
    int number() {
        if (version == null) {
            throw new IllegalStateException("a draft has no version");
        }
        return version;
    }
}
