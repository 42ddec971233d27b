package io.akig.solvency.ledger.csv;

import io.akig.solvency.audit.Actor;
import org.jspecify.annotations.Nullable;

/**
 * Who ordered an import, and for whom.
 *
 * @param agency the only one it may be about; null for any
 * @param requestId empty outside of one
 */
public record Ordered(Actor by, @Nullable String agency, String requestId) {
    static final Ordered BY_COMMAND = new Ordered(Actor.COMMAND_LINE, null, "");
}
