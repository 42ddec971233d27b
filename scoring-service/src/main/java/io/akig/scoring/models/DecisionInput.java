package io.akig.scoring.models;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who decided and why, as {@link VersionInput} reads it; for the document only. */
record DecisionInput(
        @Schema(maxLength = 100) @Nullable String actor, @Schema(maxLength = 500) @Nullable String reason) {}
