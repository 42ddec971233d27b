package io.akig.solvency.access;

import io.r2dbc.spi.Connection;
import java.util.Map;
import reactor.core.publisher.Mono;

/** Takes down who was let in and who was not, and what became of keys. The audit does; it knows of access, not access of it. */
public interface Witness {
    /** Within the transaction of what happened. */
    Mono<Void> record(Connection connection, Caller actor, Happening happening);

    /**
     * Something that happened in an agency.
     *
     * @param action stable name such as {@code login.succeeded}
     * @param subjectKind what it is about, such as {@code user}
     * @param subjectId which one
     * @param details by their JSON names
     */
    record Happening(String agency, String action, String subjectKind, String subjectId, Map<String, ?> details) {
        public Happening {
            details = Map.copyOf(details);
        }
    }
}
