package io.akig.solvency.alerts;

import io.akig.kit.database.Database;
import io.r2dbc.spi.Connection;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import reactor.core.publisher.Flux;
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

    /** Agencies in their order, as all who hold several counters at a time must take them. */
    private static Mono<Integer> wake(Connection connection, List<Alert> alerts, Instant now) {
        TreeMap<String, List<Change>> byAgency = alerts.stream()
                .map(alert -> Change.itself(ChangeKind.WOKEN, alert.inState(AlertState.OPEN), now))
                .collect(Collectors.groupingBy(change -> change.alert().agencyId(), TreeMap::new, Collectors.toList()));
        return Flux.fromIterable(byAgency.entrySet())
                .concatMap(agency -> ChangeLog.write(connection, agency.getKey(), agency.getValue()))
                .then(Mono.just(alerts.size()));
    }
}
