package io.akig.solvency.alerts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A change as it is read to be told; the tenant's name is as of now, so that it can be erased. */
record ToldChange(
        long sequence,
        ChangeKind change,
        Instant at,
        @Nullable String actor,
        @Nullable String comment,
        Alert alert,
        @Nullable String tenantName) {}
