package io.akig.solvency.portfolio;

import io.akig.core.ledger.LedgerFold;
import io.akig.core.ledger.Viewpoint;
import io.akig.kit.database.Database;
import io.akig.kit.ledger.LedgerReader;
import io.akig.kit.ledger.TenantLedger;
import io.akig.solvency.portfolio.CollectionStore.Known;
import io.akig.solvency.rules.RuleBook;
import io.akig.solvency.rules.RulesPublished;
import io.r2dbc.spi.Connection;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Keeps what was collected up with the ledgers: folds a tenant's ledger again when it has changed, takes out of the agency's sums
 * what the tenant had put in, and puts in what it is now. Tenant and sums are one transaction.
 */
final class FoldCollections implements RulesPublished {
    private static final int AT_ONCE = 200;

    private final Database database;
    private final CollectionStore store;
    private final LedgerReader ledgers;
    private final RuleBook rules;
    private final Clock clock;

    FoldCollections(Database database, CollectionStore store, LedgerReader ledgers, RuleBook rules, Clock clock) {
        this.database = database;
        this.store = store;
        this.ledgers = ledgers;
        this.rules = rules;
        this.clock = clock;
    }

    private record Folded(TenantLedger ledger, int graceDays, Contribution contribution) {}

    /** Another grace may count from now on. */
    @Override
    public Mono<Void> published(Connection connection, String agencyId) {
        return CollectionStore.agencyStale(connection, agencyId);
    }

    /** Everybody whose ledger has changed, until nobody is left. */
    Mono<Void> allBehind() {
        return Mono.defer(() -> store.behind(clock.instant(), AT_ONCE).collectList())
                .flatMap(behind -> of(behind).thenReturn(behind.size() == AT_ONCE))
                .repeat()
                .takeUntil(more -> !more)
                .then();
    }

    /** These tenants, as far as their ledgers have changed. */
    Mono<Void> of(Collection<String> tenantIds) {
        return tenantIds.isEmpty()
                ? Mono.empty()
                : database.inTransaction(connection -> CollectionStore.turn(connection)
                                .then(fold(connection, tenantIds))
                                .thenReturn(true))
                        .then();
    }

    /** The ledgers are read after the turn was taken: nobody can put in an older state afterwards. */
    private Mono<Void> fold(Connection connection, Collection<String> tenantIds) {
        return CollectionStore.known(connection, tenantIds)
                .flatMap(known -> graces(tenantIds).flatMap(folded -> store(connection, known, folded)));
    }

    private Mono<List<Folded>> graces(Collection<String> tenantIds) {
        return ledgers.readAll(tenantIds).collectList().flatMap(read -> Flux.fromIterable(
                        read.stream().map(TenantLedger::agencyId).distinct().toList())
                .concatMap(agency -> rules.published(agency)
                        .map(book -> Map.entry(agency, book.scorecard().graceDays())))
                .collectMap(Map.Entry::getKey, Map.Entry::getValue)
                .map(graces -> read.stream()
                        .map(ledger -> folded(ledger, graces.getOrDefault(ledger.agencyId(), 0)))
                        .toList()));
    }

    private Folded folded(TenantLedger ledger, int graceDays) {
        Instant readAt = Instant.EPOCH.plus(ledger.readAtMicros(), ChronoUnit.MICROS);
        Instant now = clock.instant().isAfter(readAt) ? clock.instant() : readAt;
        Viewpoint viewpoint =
                Viewpoint.of(LocalDate.ofInstant(now, ledger.zone()), now).withRevision(ledger.revision());
        return new Folded(ledger, graceDays, Contribution.of(LedgerFold.fold(ledger.ledger(), viewpoint), graceDays));
    }

    private static Mono<Void> store(Connection connection, Map<String, Known> known, List<Folded> folded) {
        Map<String, Contribution> added = new TreeMap<>();
        return Flux.fromIterable(folded)
                .concatMap(one -> CollectionStore.put(connection, one.ledger(), one.graceDays(), one.contribution())
                        .doOnNext(stored -> {
                            Known before = known.get(one.ledger().tenantId());
                            if (stored) {
                                added.computeIfAbsent(
                                                one.ledger().agencyId(), agency -> new Contribution(new TreeMap<>()))
                                        .add(one.contribution()
                                                .minus(before == null ? Contribution.NOTHING : before.contribution()));
                            }
                        }))
                .then(Mono.defer(() -> Flux.fromIterable(added.entrySet())
                        .filter(agency -> !agency.getValue().isNothing())
                        .concatMap(agency -> CollectionStore.add(connection, agency.getKey(), agency.getValue()))
                        .then()));
    }
}
