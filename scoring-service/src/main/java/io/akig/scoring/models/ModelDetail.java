package io.akig.scoring.models;

import io.akig.core.model.Bundle;
import io.akig.core.model.ModelCard;
import io.akig.scoring.registry.ModelEvent;
import io.akig.scoring.registry.ModelRole;
import io.akig.scoring.registry.StoredModel;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * {@code GET /models/{version}}.
 *
 * @param bytes size of the bundle
 * @param card null when the row holds none that can be read
 * @param unreadable why the bundle cannot be decoded; null if it can
 * @param activations every change of its role, newest first
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record ModelDetail(
        String version,
        ModelRole role,
        Instant createdAt,
        String sha256,
        long bytes,
        @Nullable Card card,
        @Nullable String unreadable,
        List<Change> activations) {

    static ModelDetail of(
            StoredModel model, @Nullable Bundle bundle, @Nullable String unreadable, List<ModelEvent> events) {
        ModelCard card = bundle == null ? model.card() : bundle.card();
        return new ModelDetail(
                model.version(),
                model.role(),
                model.createdAt(),
                model.sha256(),
                model.bytes(),
                card == null ? null : Card.of(card, bundle),
                unreadable,
                events.stream().map(Change::of).toList());
    }

    /** The same with the limits of its card as they are said in another language. */
    ModelDetail saying(UnaryOperator<String> limit) {
        Card told = card == null ? null : card.saying(limit);
        return new ModelDetail(version, role, createdAt, sha256, bytes, told, unreadable, activations);
    }

    /**
     * What a person should know before trusting the model.
     *
     * @param graceDays days after the due date that count as on time; it stands in the bundle, as do the next two
     * @param baseRate share of rents paid on time in training
     * @param features what it looks at
     */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Card(
            LocalDate dataFrom,
            LocalDate dataTo,
            long rows,
            long tenants,
            long charges,
            @Nullable Integer graceDays,
            @Nullable Double baseRate,
            Map<String, Double> metrics,
            List<String> limits,
            Map<String, String> hyperparameters,
            List<String> features) {

        static Card of(ModelCard card, @Nullable Bundle bundle) {
            return new Card(
                    card.dataFrom(),
                    card.dataTo(),
                    card.rows(),
                    card.tenants(),
                    card.charges(),
                    bundle == null ? null : bundle.graceDays(),
                    bundle == null ? null : bundle.baseRate(),
                    card.metrics(),
                    card.limits(),
                    card.hyperparameters(),
                    bundle == null ? List.of() : bundle.features());
        }

        Card saying(UnaryOperator<String> limit) {
            List<String> said = limits.stream().map(limit).toList();
            return new Card(
                    dataFrom,
                    dataTo,
                    rows,
                    tenants,
                    charges,
                    graceDays,
                    baseRate,
                    metrics,
                    said,
                    hyperparameters,
                    features);
        }
    }

    /** One change of its role. */
    record Change(ModelRole role, Instant at, String actor, @Nullable String reason, boolean rollback) {
        static Change of(ModelEvent event) {
            return new Change(event.recorded(), event.at(), event.actor(), event.reason(), event.rollback());
        }
    }
}
