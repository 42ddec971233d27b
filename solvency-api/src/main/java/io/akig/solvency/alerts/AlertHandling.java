package io.akig.solvency.alerts;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The bodies of what is done about an alert. */
final class AlertHandling {
    private static final String SEEN =
            "The alert's sequence as the caller saw it: should it have changed since, nothing is done";

    private AlertHandling() {}

    record Acknowledgement(@Schema(description = SEEN) @Nullable Long sequence) {}

    /** A missing or empty user takes the alert from whoever has it. */
    record Assignment(@Schema(description = SEEN) @Nullable Long sequence, @Nullable String user) {}

    record Comment(
            @Schema(description = SEEN) @Nullable Long sequence,
            @Schema(requiredMode = RequiredMode.REQUIRED, maxLength = 2000) @Nullable String comment) {}

    record Snooze(
            @Schema(description = SEEN) @Nullable Long sequence,
            @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable Instant until) {}

    record Closure(
            @Schema(description = SEEN) @Nullable Long sequence,
            @Schema(requiredMode = RequiredMode.REQUIRED, maxLength = 2000) @Nullable String reason) {}
}
