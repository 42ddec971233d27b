package io.akig.solvency.alerts;

import io.r2dbc.spi.Connection;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import reactor.core.publisher.Mono;

/** Closes what is open about somebody who is being forgotten, as a change like any other: whoever listens hears of it. */
public final class CloseErased {
    /** Why they are closed. */
    static final String REASON = "ERASED";

    private CloseErased() {}

    /**
     * Within the transaction of the erasure, near its end: all other alerts of the agency wait from here on.
     *
     * @param pseudonym the tenant's id since
     */
    public static Mono<Void> run(Connection connection, String pseudonym, Instant now) {
        return AlertStore.openOf(connection, pseudonym)
                .map(open -> closed(open, now))
                .flatMap(changes -> ChangeLog.writeAll(connection, changes))
                .then();
    }

    private static List<Change> closed(Map<String, List<Alert>> open, Instant now) {
        return open.values().stream()
                .flatMap(List::stream)
                .map(alert -> Change.itself(ChangeKind.CLOSED, alert.closed(REASON), now))
                .toList();
    }
}
