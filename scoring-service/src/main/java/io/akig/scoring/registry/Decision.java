package io.akig.scoring.registry;

import org.jspecify.annotations.Nullable;

/** Who wants a model's role changed, and why. */
public record Decision(String actor, @Nullable String reason) {}
