package io.akig.solvency.solvency;

import io.akig.kit.database.Database;
import io.akig.kit.ledger.LedgerReader;
import io.akig.kit.ledger.TenantLedger;
import io.akig.solvency.rules.PublishedRules;
import io.akig.solvency.rules.RuleBook;
import io.akig.solvency.rules.Scorecard;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/**
 * What another scorecard would make of an agency's tenants. The model is not asked again: its last stored answers stand on
 * both sides. Tenants are read in portions, so that memory does not grow with their number.
 */
final class TryRules {
    private static final int PORTION = 200;

    private static final String NEXT =
            "select tenant_id, full_name from tenants where agency_id = $1 and tenant_id > $2 order by tenant_id limit $3";

    private final Database database;
    private final LedgerReader ledgers;
    private final RuleBook rules;
    private final Decisions decisions;
    private final StoredScores stored;
    private final JudgeTenant judge;
    private final Scheduler computing;

    TryRules(
            Database database,
            LedgerReader ledgers,
            RuleBook rules,
            Decisions decisions,
            StoredScores stored,
            JudgeTenant judge,
            Scheduler computing) {
        this.database = database;
        this.ledgers = ledgers;
        this.rules = rules;
        this.decisions = decisions;
        this.stored = stored;
        this.judge = judge;
        this.computing = computing;
    }

    /** Every tenant of the agency once, by id. */
    Flux<TriedTenant> on(String agencyId, Scorecard candidate) {
        PublishedRules tried = new PublishedRules(-1, candidate);
        return rules.published(agencyId).flatMapMany(now -> next(agencyId, "")
                .expand(some -> some.size() < PORTION
                        ? Mono.empty()
                        : next(agencyId, some.get(some.size() - 1).id()))
                .concatMap(some -> portion(some, now, tried), 1));
    }

    private record Named(String id, @Nullable String name) {}

    private Mono<List<Named>> next(String agencyId, String after) {
        return database.query(
                        NEXT,
                        statement -> statement.bind(0, agencyId).bind(1, after).bind(2, PORTION),
                        row -> new Named(Objects.requireNonNull(row.get(0, String.class)), row.get(1, String.class)))
                .collectList();
    }

    private Flux<TriedTenant> portion(List<Named> some, PublishedRules now, PublishedRules tried) {
        if (some.isEmpty()) {
            return Flux.empty();
        }
        List<String> ids = some.stream().map(Named::id).toList();
        return Mono.zip(
                        ledgers.readAll(ids).collectMap(TenantLedger::tenantId),
                        stored.last(ids, judge.now()).collectMap(StoredScore::tenantId),
                        decisions.open(ids))
                .publishOn(computing)
                .flatMapIterable(all -> some.stream()
                        .filter(tenant -> all.getT1().containsKey(tenant.id()))
                        .map(tenant -> tried(
                                        Objects.requireNonNull(all.getT1().get(tenant.id())),
                                        now,
                                        tried,
                                        all.getT2(),
                                        all.getT3())
                                .called(tenant.name()))
                        .toList());
    }

    private TriedTenant tried(
            TenantLedger ledger,
            PublishedRules now,
            PublishedRules tried,
            Map<String, StoredScore> scores,
            Map<String, Decision> decided) {
        StoredScore last = scores.get(ledger.tenantId());
        @Nullable SolvencyScore model = last == null ? null : last.in(Locale.FRENCH, false);
        @Nullable Decision decision = decided.get(ledger.tenantId());
        return TriedTenant.of(judge.judge(ledger, now, model, decision), judge.judge(ledger, tried, model, decision));
    }
}
