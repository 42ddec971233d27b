package io.akig.scoring.registry;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One row of {@code model_activations}.
 *
 * @param recorded ACTIVE, SHADOW, or RETIRED for the end of a trial
 * @param rollback whether it was made active by going back to it
 */
public record ModelEvent(ModelRole recorded, Instant at, String actor, @Nullable String reason, boolean rollback) {}
