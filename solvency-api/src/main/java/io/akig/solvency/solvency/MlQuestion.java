package io.akig.solvency.solvency;

import org.jspecify.annotations.Nullable;

/** What a caller wants to know, in the caller's words: the scoring service alone judges whether they make sense. */
record MlQuestion(
        String tenantId,
        @Nullable String asOf,
        @Nullable String knownAt,
        @Nullable String recalculate,
        @Nullable String acceptLanguage,
        @Nullable String requestId) {}
