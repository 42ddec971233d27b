package io.akig.scoring.models;

import io.akig.core.model.ModelCard;
import io.akig.scoring.registry.ModelRole;
import io.akig.scoring.registry.StoredModel;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/** A model in the list. What the card would say is null when the row has none that can be read. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record ModelSummary(
        String version,
        ModelRole role,
        Instant createdAt,
        @Nullable Instant since,
        @Nullable String actor,
        @Nullable String reason,
        @Nullable LocalDate dataFrom,
        @Nullable LocalDate dataTo,
        @Nullable Map<String, Double> metrics) {

    static ModelSummary of(StoredModel model) {
        var last = model.last();
        ModelCard card = model.card();
        return new ModelSummary(
                model.version(),
                model.role(),
                model.createdAt(),
                last == null ? null : last.at(),
                last == null ? null : last.actor(),
                last == null ? null : last.reason(),
                card == null ? null : card.dataFrom(),
                card == null ? null : card.dataTo(),
                card == null ? null : card.metrics());
    }
}
