package io.akig.scoring.registry;

import io.akig.core.model.ModelCard;
import io.r2dbc.spi.Row;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Rows of the registry as values. */
final class StoredRows {
    private static final Logger LOG = LoggerFactory.getLogger(StoredRows.class);

    private StoredRows() {}

    static StoredModel model(Row row) {
        String version = get(row, "version", String.class);
        return new StoredModel(
                version,
                get(row, "created_at", Instant.class),
                get(row, "sha256", String.class),
                get(row, "bytes", Long.class),
                ModelRole.valueOf(get(row, "now", String.class)),
                row.get("role", String.class) == null ? null : event(row),
                card(version, get(row, "card", String.class)));
    }

    static ModelEvent event(Row row) {
        return new ModelEvent(
                ModelRole.valueOf(get(row, "role", String.class)),
                get(row, "activated_at", Instant.class),
                get(row, "actor", String.class),
                row.get("reason", String.class),
                row.get("restores", Long.class) != null);
    }

    private static @Nullable ModelCard card(String version, String json) {
        try {
            return JsonMapper.shared().readValue(json, ModelCard.class);
        } catch (JacksonException unreadable) {
            // One broken row must not hide the others.
            LOG.warn("the card of model {} cannot be read: {}", version, unreadable.getOriginalMessage());
            return null;
        }
    }

    private static <T> T get(Row row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }
}
