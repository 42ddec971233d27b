package io.akig.scoring.registry;

import org.jspecify.annotations.Nullable;

/**
 * What became of a decision.
 *
 * @param version the model it was about
 * @param role what that model is now
 * @param changed false when it was so before; then nothing was recorded
 * @param replaced the model that had the role before, if there was one
 */
public record ModelChange(String version, ModelRole role, boolean changed, @Nullable String replaced) {}
