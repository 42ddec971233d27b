package io.akig.scoring.registry;

import io.akig.core.model.ModelCard;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A model of the registry, without its bytes.
 *
 * @param bytes size of the bundle
 * @param last what was last recorded of it; null for a candidate
 * @param card null when the row holds none that can be read
 */
public record StoredModel(
        String version,
        Instant createdAt,
        String sha256,
        long bytes,
        ModelRole role,
        @Nullable ModelEvent last,
        @Nullable ModelCard card) {}
