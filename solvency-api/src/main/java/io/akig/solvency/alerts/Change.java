package io.akig.solvency.alerts;

import io.akig.solvency.access.Caller;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happens to an alert.
 *
 * @param alert as it is afterwards
 * @param by null for what follows from a score or from the time
 */
record Change(ChangeKind kind, Alert alert, Instant at, @Nullable Caller by, @Nullable String comment) {

    static Change itself(ChangeKind kind, Alert alert, Instant at) {
        return new Change(kind, alert, at, null, null);
    }

    Change numbered(long sequence) {
        return new Change(kind, alert.changed(at, sequence), at, by, comment);
    }
}
