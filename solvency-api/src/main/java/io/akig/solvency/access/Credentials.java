package io.akig.solvency.access;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import org.jspecify.annotations.Nullable;

/** The body of {@code POST /api/auth/login}. */
record Credentials(
        @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable String username,
        @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable String password) {
    @Override
    public String toString() {
        return "Credentials[" + username + "]";
    }
}
