package io.akig.solvency.alerts;

import io.akig.kit.database.Database;
import io.akig.solvency.solvency.Standing;
import io.akig.solvency.solvency.Standings;
import io.r2dbc.spi.Connection;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Acts on what is new about tenants, once: how they stand now, alerts, and the end of its being new, are one transaction. Whoever
 * comes second finds nothing left to do.
 */
final class TakeScore {
    private static final Logger LOG = LoggerFactory.getLogger(TakeScore.class);
    private static final Duration AFTER_A_FAILURE = Duration.ofMinutes(1);
    private static final Duration SOON = Duration.ofMillis(50);
    private static final int TRIES = 10;

    private final Database database;
    private final Due due;
    private final Standings standings;
    private final RaiseAlerts alerts;
    private final Clock clock;

    TakeScore(Database database, Due due, Standings standings, RaiseAlerts alerts, Clock clock) {
        this.database = database;
        this.due = due;
        this.standings = standings;
        this.alerts = alerts;
        this.clock = clock;
    }

    /** How many tenants there was something to act on for. Those who fail are left for later. */
    Mono<Integer> of(Collection<String> tenantIds) {
        return together(tenantIds)
                .onErrorResume(error -> tenantIds.size() == 1
                        ? failed(tenantIds, error)
                        // One whose rows the database refuses must not take the others with it.
                        : Flux.fromIterable(tenantIds)
                                .concatMap(one -> of(List.of(one)))
                                .reduce(0, Integer::sum));
    }

    /** Tenants for whom something is due that nobody told of for so long. */
    Flux<String> left(Duration told, int most) {
        return Flux.defer(() -> due.next(clock.instant().minus(told), most));
    }

    private Mono<Integer> together(Collection<String> tenantIds) {
        return together(tenantIds, TRIES);
    }

    private Mono<Integer> together(Collection<String> tenantIds, int tries) {
        return due.mark(tenantIds)
                .filter(marks -> !marks.isEmpty())
                .flatMap(marks -> act(marks, tries))
                .defaultIfEmpty(0);
    }

    // Everything is read before the transaction: within it a second connection would be held.
    private Mono<Integer> act(List<Due.Mark> marks, int tries) {
        Set<String> tenants = marks.stream().map(Due.Mark::tenantId).collect(Collectors.toSet());
        return standings.judge(tenants).flatMap(judged -> {
            List<Due.Mark> ready = marks.stream()
                    .filter(mark -> !judged.failed().contains(mark.tenantId()))
                    .toList();
            Mono<Integer> acted = ready.isEmpty() ? Mono.just(0) : commit(ready, judged.standings(), tries);
            return judged.failed().isEmpty() ? acted : later(judged.failed()).then(acted);
        });
    }

    private Mono<Integer> commit(List<Due.Mark> marks, List<Standing> judged, int tries) {
        Mono<Acted> committed = database.inTransaction(connection -> act(connection, marks, judged));
        return committed.doOnNext(done -> alerts.count(done.changes())).flatMap(done -> soon(done.busy(), tries - 1)
                .map(more -> done.tenants() + more));
    }

    /** Whoever is about them may have looked before what is due now: they would wait until somebody looks through the table. */
    private Mono<Integer> soon(List<String> busy, int tries) {
        return busy.isEmpty() || tries == 0
                ? Mono.just(0)
                : Mono.delay(SOON).then(Mono.defer(() -> together(busy, tries)));
    }

    private record Acted(int tenants, List<Change> changes, List<String> busy) {}

    private Mono<Acted> act(Connection connection, List<Due.Mark> marks, List<Standing> judged) {
        return Due.take(connection, marks).flatMap(taken -> {
            List<Standing> news = judged.stream()
                    .filter(standing -> taken.mine().contains(standing.tenantId()))
                    .toList();
            return Standings.store(connection, news)
                    .then(alerts.look(
                            connection, news.stream().map(TenantSeen::of).toList()))
                    .map(changes -> new Acted(taken.mine().size(), changes, taken.busy()));
        });
    }

    private Mono<Integer> failed(Collection<String> tenantIds, Throwable error) {
        LOG.warn("how a tenant stands could not be stored, will be tried again: {}", error.toString());
        return later(tenantIds).thenReturn(0);
    }

    private Mono<Void> later(Collection<String> tenantIds) {
        return due.later(tenantIds, AFTER_A_FAILURE);
    }
}
