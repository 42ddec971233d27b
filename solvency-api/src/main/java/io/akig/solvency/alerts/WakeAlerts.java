package io.akig.solvency.alerts;

import io.akig.kit.database.Database;
import io.r2dbc.spi.Connection;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import reactor.core.publisher.Mono;

/** Brings alerts back whose time of being put aside is over. Replicas may do so at once: each takes rows that no other has. */
final class WakeAlerts {
    private static final int AT_ONCE = 100;

    private final Database database;
    private final Clock clock;

    WakeAlerts(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    Mono<Void> run() {
        return database.inTransaction(this::some)
                .repeat()
                .takeUntil(woken -> woken < AT_ONCE)
                .then();
    }

    private Mono<Integer> some(Connection connection) {
        Instant now = clock.instant();
        return AlertStore.awake(connection, now, AT_ONCE)
                .collectList()
                .flatMap(alerts -> wake(connection, alerts, now));
    }

    private static Mono<Integer> wake(Connection connection, List<Alert> alerts, Instant now) {
        List<Change> changes = alerts.stream()
                .map(alert -> Change.itself(ChangeKind.WOKEN, alert.inState(AlertState.OPEN), now))
                .toList();
        return ChangeLog.writeAll(connection, changes).thenReturn(alerts.size());
    }
}
