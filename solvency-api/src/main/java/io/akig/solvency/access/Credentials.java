package io.akig.solvency.access;

import org.jspecify.annotations.Nullable;

/** The body of {@code POST /api/auth/login}. */
record Credentials(@Nullable String username, @Nullable String password) {
    @Override
    public String toString() {
        return "Credentials[" + username + "]";
    }
}
