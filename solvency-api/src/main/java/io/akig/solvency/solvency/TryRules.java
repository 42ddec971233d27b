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
            "select tenant_id from tenants where agency_id = $1 and tenant_id > $2 order by tenant_id limit $3";

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
                .expand(ids -> ids.size() < PORTION ? Mono.empty() : next(agencyId, ids.get(ids.size() - 1)))
                .concatMap(ids -> portion(ids, now, tried), 1));
    }

    private Mono<List<String>> next(String agencyId, String after) {
        return database.query(
                        NEXT,
                        statement -> statement.bind(0, agencyId).bind(1, after).bind(2, PORTION),
                        row -> Objects.requireNonNull(row.get(0, String.class)))
                .collectList();
    }

    private Flux<TriedTenant> portion(List<String> ids, PublishedRules now, PublishedRules tried) {
        if (ids.isEmpty()) {
            return Flux.empty();
        }
        return Mono.zip(
                        ledgers.readAll(ids).collectMap(TenantLedger::tenantId),
                        stored.last(ids, judge.now()).collectMap(StoredScore::tenantId),
                        decisions.open(ids))
                .publishOn(computing)
                .flatMapIterable(all -> ids.stream()
                        .map(all.getT1()::get)
                        .filter(Objects::nonNull)
                        .map(ledger -> tried(ledger, now, tried, all.getT2(), all.getT3()))
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
