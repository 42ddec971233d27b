package io.akig.scoring.models;

import io.akig.scoring.registry.ModelRefused;
import io.akig.scoring.registry.ModelState;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * {@code GET /models}.
 *
 * @param serving what this replica answers with; differs from the active one when that was refused, or a moment ago changed
 * @param shadow what this replica has on trial
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record ModelList(
        @Nullable String serving,
        @Nullable String shadow,
        @Nullable Refusal refused,
        @Nullable Refusal shadowRefused,
        List<ModelSummary> models) {

    static ModelList of(ModelState state, List<ModelSummary> models) {
        return new ModelList(
                state.serving(),
                state.onTrial(),
                Refusal.of(state.refused()),
                Refusal.of(state.trialRefused()),
                models);
    }

    /** A model that should be in use here and may not be. */
    record Refusal(String version, String reason) {
        static @Nullable Refusal of(@Nullable ModelRefused refused) {
            return refused == null ? null : new Refusal(refused.version(), refused.reason());
        }
    }
}
