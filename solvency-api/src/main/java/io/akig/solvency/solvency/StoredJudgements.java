package io.akig.solvency.solvency;

import io.akig.kit.ledger.LedgerReader;
import io.akig.kit.ledger.TenantLedger;
import io.akig.solvency.rules.PublishedRules;
import io.akig.solvency.rules.RuleBook;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What is to be said of tenants without asking the model again: its last stored answer counts. */
final class StoredJudgements {
    private final LedgerReader ledgers;
    private final RuleBook rules;
    private final Decisions decisions;
    private final StoredScores stored;
    private final JudgeTenant judge;

    StoredJudgements(
            LedgerReader ledgers, RuleBook rules, Decisions decisions, StoredScores stored, JudgeTenant judge) {
        this.ledgers = ledgers;
        this.rules = rules;
        this.decisions = decisions;
        this.stored = stored;
        this.judge = judge;
    }

    /** Empty where there is no such tenant. */
    Mono<Judgement> of(String tenantId, Locale locale) {
        return records(List.of(tenantId)).map(all -> all.get(0)).map(records -> records.judged(judge, locale));
    }

    /** In no order, unknown tenants left out; empty if none is known. */
    Mono<List<TenantRecords>> records(Collection<String> tenantIds) {
        return ledgers.readAll(tenantIds)
                .collectList()
                .filter(found -> !found.isEmpty())
                .flatMap(found -> Mono.zip(
                                rulesOf(found),
                                decisions.open(tenantIds),
                                stored.last(tenantIds, judge.now()).collectMap(StoredScore::tenantId))
                        .map(all -> together(found, all.getT1(), all.getT2(), all.getT3())));
    }

    private Mono<Map<String, PublishedRules>> rulesOf(List<TenantLedger> found) {
        return Flux.fromStream(found.stream().map(TenantLedger::agencyId).distinct())
                .flatMap(agency -> rules.published(agency).map(published -> Map.entry(agency, published)))
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    private static List<TenantRecords> together(
            List<TenantLedger> found,
            Map<String, PublishedRules> published,
            Map<String, Decision> decided,
            Map<String, StoredScore> scores) {
        Function<TenantLedger, TenantRecords> records = ledger -> new TenantRecords(
                ledger,
                Objects.requireNonNull(published.get(ledger.agencyId())),
                scores.get(ledger.tenantId()),
                decided.get(ledger.tenantId()));
        return found.stream().map(records).toList();
    }
}
