package io.akig.solvency.solvency;

import io.akig.kit.database.Database;
import io.akig.solvency.audit.Actor;
import io.akig.solvency.audit.AuditTrail;
import io.akig.solvency.solvency.Decisions.Expired;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Ends decisions whose last day is over. They count for nothing from that moment on even before it has come to them; this is
 * for those who read later what was so until when.
 */
final class ExpireOverrides {
    private static final int AT_ONCE = 100;

    private final Database database;
    private final Decisions decisions;
    private final AuditTrail audit;
    private final Clock clock;

    ExpireOverrides(Database database, Decisions decisions, AuditTrail audit, Clock clock) {
        this.database = database;
        this.decisions = decisions;
        this.audit = audit;
        this.clock = clock;
    }

    /** How many ended. */
    Mono<Integer> run() {
        return portion()
                .expand(ended -> ended < AT_ONCE ? Mono.empty() : portion())
                .reduce(0, Integer::sum);
    }

    private Mono<Integer> portion() {
        return database.inTransaction(connection -> decisions
                .expire(connection, clock.instant(), AT_ONCE)
                .collectSortedList(Comparator.comparing(Expired::agencyId))
                .delayUntil(ended ->
                        Flux.fromIterable(ended).concatMap(one -> StandingsDue.add(connection, one.tenantId())))
                // The agencies in their order, as all who write of several must.
                .delayUntil(ended -> Flux.fromIterable(ended)
                        .concatMap(one -> audit.record(
                                connection,
                                Actor.CLOCK,
                                one.agencyId(),
                                OverrideDeed.expired(one.tenantId(), one.decision()))))
                .map(List::size));
    }
}
