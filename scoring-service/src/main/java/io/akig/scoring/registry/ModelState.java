package io.akig.scoring.registry;

import org.jspecify.annotations.Nullable;

/**
 * How this replica stands.
 *
 * @param serving the version that serves; null if none does
 * @param onTrial the version that scores unseen; null if none does
 * @param refused the model that should serve and may not; null if it does
 * @param trialRefused the model that should be on trial and may not be
 */
public record ModelState(
        @Nullable String serving,
        @Nullable String onTrial,
        @Nullable ModelRefused refused,
        @Nullable ModelRefused trialRefused) {}
