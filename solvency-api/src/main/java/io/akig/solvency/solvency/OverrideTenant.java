package io.akig.solvency.solvency;

import io.akig.kit.database.Database;
import io.akig.kit.problem.Problem;
import io.akig.kit.problem.ProblemException;
import io.akig.solvency.access.Caller;
import io.akig.solvency.access.TenantAccess;
import java.util.Locale;
import reactor.core.publisher.Mono;

/** Puts a person's decision in place of a tenant's score, and takes it back. */
final class OverrideTenant {
    private final TenantAccess tenants;
    private final Database database;
    private final StoredJudgements judgements;
    private final Decisions decisions;
    private final JudgeTenant judge;

    OverrideTenant(
            TenantAccess tenants,
            Database database,
            StoredJudgements judgements,
            Decisions decisions,
            JudgeTenant judge) {
        this.tenants = tenants;
        this.database = database;
        this.judgements = judgements;
        this.decisions = decisions;
        this.judge = judge;
    }

    /** In place of the decision before, if there is one. */
    Mono<Void> decide(Caller caller, String tenantId, DecisionInput input) {
        return tenants.require(caller, tenantId)
                .then(judgements.of(tenantId, Locale.ENGLISH))
                .flatMap(computed -> {
                    Decision decision =
                            input.decision(caller.username(), computed.today(), judge.now(), computed.levels());
                    return database.inTransaction(connection -> decisions
                            .put(connection, tenantId, decision, computed)
                            .then(StandingsDue.add(connection, tenantId))
                            .thenReturn(true));
                })
                .switchIfEmpty(Mono.error(() -> TenantAccess.notFound(tenantId)))
                .then();
    }

    Mono<Void> withdraw(Caller caller, String tenantId) {
        return tenants.require(caller, tenantId)
                .then(database.inTransaction(connection -> decisions
                        .end(connection, tenantId, caller.username(), judge.now())
                        .delayUntil(ended -> StandingsDue.add(connection, tenantId))))
                .filter(ended -> ended > 0)
                .switchIfEmpty(Mono.error(() -> new ProblemException(Problem.of(
                        404, "no_override", "There is no override", "Nobody's decision is in place of this score."))))
                .then();
    }
}
