package io.akig.scoring.registry;

import io.akig.core.model.ScoringModel;
import io.akig.core.score.Scorer;

/** The model that serves, and the scorer built on it. */
public record ActiveModel(ScoringModel model, Scorer scorer) {
    public String version() {
        return model.version();
    }
}
