package io.akig.scoring.outcomes;

import io.akig.core.ledger.Viewpoint;
import io.akig.kit.ledger.LedgerReader;
import io.akig.kit.ledger.TenantLedger;
import io.akig.scoring.outcomes.OutcomeStore.Judged;
import io.akig.scoring.outcomes.OutcomeStore.Swept;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/**
 * Joins predictions to what became of their charges. Only tenants are searched whose ledger changed since, or for whom a
 * grace ended; a chunk of them at a time, committed with the note that they were searched. A prediction that was on its
 * way to the database at that very moment is joined when the tenant is searched next.
 */
final class SweepOutcomes {
    private static final int CHUNK = 100;
    /** How long after its prediction an outcome is still revised. */
    private static final Duration REVISABLE = Duration.ofDays(400);

    private final OutcomeStore store;
    private final LedgerReader ledgers;
    private final GraceDays graces;
    private final Clock clock;
    private final Scheduler folding;

    SweepOutcomes(OutcomeStore store, LedgerReader ledgers, GraceDays graces, Clock clock, Scheduler folding) {
        this.store = store;
        this.ledgers = ledgers;
        this.graces = graces;
        this.clock = clock;
        this.folding = folding;
    }

    /** How many tenants were searched. */
    Mono<Long> sweep() {
        return Mono.defer(() -> {
            Instant now = clock.instant();
            return store.toSweep("", now, CHUNK)
                    .expand(page ->
                            page.size() < CHUNK ? Mono.empty() : store.toSweep(page.get(page.size() - 1), now, CHUNK))
                    .filter(page -> !page.isEmpty())
                    .concatMap(page -> chunk(page, now), 0)
                    .reduce(0L, Long::sum);
        });
    }

    private Mono<Long> chunk(List<String> tenantIds, Instant now) {
        // Ledgers first: a promise that is read later can only be newer than them, and stays open.
        return ledgers.readAll(tenantIds)
                .collectList()
                .flatMap(found ->
                        promises(tenantIds, now).publishOn(folding).flatMap(promises -> judge(found, promises, now)))
                .thenReturn((long) tenantIds.size());
    }

    private Mono<List<Promise>> promises(List<String> tenantIds, Instant now) {
        return store.promises(tenantIds, now.minus(REVISABLE)).collectList().flatMap(promises -> graces.prepare(
                        promises.stream().map(Promise::modelVersion).collect(Collectors.toSet()))
                .thenReturn(promises));
    }

    private Mono<Void> judge(List<TenantLedger> found, List<Promise> promises, Instant now) {
        Map<String, List<Promise>> byTenant = promises.stream().collect(Collectors.groupingBy(Promise::tenantId));
        List<Judged> judged = new ArrayList<>();
        List<Swept> swept = new ArrayList<>();
        for (TenantLedger ledger : found) {
            JudgePromises judge = JudgePromises.by(ledger, now);
            Set<Integer> judgedBy = new HashSet<>(Set.of(graces.active()));
            for (Promise promise : byTenant.getOrDefault(ledger.tenantId(), List.of())) {
                int grace = graces.of(promise.modelVersion());
                judgedBy.add(grace);
                judge.judge(promise, grace)
                        .filter(outcome -> !outcome.equals(promise.outcome()))
                        .ifPresent(outcome -> judged.add(new Judged(promise, outcome, grace, ledger.revision())));
            }
            swept.add(new Swept(ledger.tenantId(), ledger.revision(), nextOn(ledger, judge.nextDay(judgedBy))));
        }
        return store.store(judged, swept, now);
    }

    /** When a grace ends, or a row that is recorded ahead of time has come into sight. */
    private static @Nullable LocalDate nextOn(TenantLedger ledger, int graceEnds) {
        int next = graceEnds;
        if (ledger.changesAtMicros() != Long.MAX_VALUE) {
            Instant change = Instant.ofEpochMilli(ledger.changesAtMicros() / 1000);
            next = Math.min(next, Viewpoint.day(change.atZone(ledger.zone()).toLocalDate()) + 1);
        }
        return next == Integer.MAX_VALUE ? null : LocalDate.ofEpochDay(next);
    }
}
