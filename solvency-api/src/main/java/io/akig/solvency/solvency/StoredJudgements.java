package io.akig.solvency.solvency;

import io.akig.kit.ledger.LedgerReader;
import io.akig.solvency.rules.RuleBook;
import java.util.Locale;
import java.util.Optional;
import reactor.core.publisher.Mono;

/** What is to be said of a tenant without asking the model again: its last stored answer counts as it is. */
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
        return ledgers.read(tenantId).flatMap(ledger -> Mono.zip(
                        rules.published(ledger.agencyId()),
                        decisions.open(tenantId).map(Optional::of).defaultIfEmpty(Optional.empty()),
                        stored.last(tenantId, judge.now())
                                .map(last -> Optional.of(last.in(locale, false)))
                                .defaultIfEmpty(Optional.empty()))
                .map(all -> judge.judge(
                        ledger,
                        all.getT1(),
                        all.getT3().orElse(null),
                        all.getT2().orElse(null))));
    }
}
