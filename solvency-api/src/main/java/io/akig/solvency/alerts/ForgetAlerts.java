package io.akig.solvency.alerts;

import io.akig.kit.database.Database;
import java.time.Clock;
import java.time.Duration;
import reactor.core.publisher.Mono;

/**
 * Removes alerts that are over for long, with all that happened to them and was sent of it. What a client may still resume
 * from, and what a channel has not been sent yet, stays.
 */
final class ForgetAlerts {
    private static final int AT_ONCE = 1_000;

    private static final String FORGET =
            """
            delete from alerts where alert_id in (
                select a.alert_id
                  from alerts a
                  join alert_counters k on k.agency_id = a.agency_id
                 where a.state = 'CLOSED' and a.changed_at < $1 and a.sequence <= k.sequence - $2
                   and not exists (select from alert_channels h
                                    where h.agency_id = a.agency_id and h.disabled_at is null and h.position < a.sequence)
                   and not exists (select from alert_deliveries d
                                     join alert_changes c on c.agency_id = d.agency_id and c.sequence = d.sequence
                                    where c.alert_id = a.alert_id and d.state = 'PENDING')
                 limit $3)
            """;

    private final Database database;
    private final Duration closed;
    private final int replay;
    private final Clock clock;

    /**
     * @param replay the last changes of an agency, which clients may resume from
     */
    ForgetAlerts(Database database, Duration closed, int replay, Clock clock) {
        this.database = database;
        this.closed = closed;
        this.replay = replay;
        this.clock = clock;
    }

    Mono<Void> run() {
        return closed.isZero()
                ? Mono.empty()
                : Mono.defer(() -> database.update(FORGET, statement -> statement
                                .bind(0, clock.instant().minus(closed))
                                .bind(1, (long) replay)
                                .bind(2, AT_ONCE)))
                        .repeat()
                        .takeUntil(gone -> gone < AT_ONCE)
                        .then();
    }
}
