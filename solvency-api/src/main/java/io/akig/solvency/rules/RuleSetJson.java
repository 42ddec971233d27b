package io.akig.solvency.rules;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * A scorecard as clients see it.
 *
 * @param version null for a draft; 0 is the default one
 * @param updatedAt null for the default one
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record RuleSetJson(
        @Nullable Integer version,
        RuleSet.State state,
        String author,
        @Nullable Instant updatedAt,
        @Nullable String publishedBy,
        @Nullable Instant publishedAt,
        @Nullable Instant retiredAt,
        @Nullable Integer restores,
        String yaml) {

    static RuleSetJson of(RuleSet set) {
        return new RuleSetJson(
                set.version(),
                set.state(),
                set.author(),
                set.updatedAt().equals(Instant.EPOCH) ? null : set.updatedAt(),
                set.publishedBy(),
                set.publishedAt(),
                set.retiredAt(),
                set.restores(),
                set.yaml());
    }

    /** What an agency has now. */
    record Now(RuleSetJson published, @Nullable RuleSetJson draft) {
        static Now of(RuleSets sets) {
            RuleSet draft = sets.draft();
            return new Now(RuleSetJson.of(sets.published()), draft == null ? null : RuleSetJson.of(draft));
        }
    }
}
