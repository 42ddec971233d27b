package io.akig.solvency.solvency;

import io.akig.kit.database.Database;
import io.akig.kit.problem.Problem;
import io.akig.kit.problem.ProblemException;
import io.akig.solvency.access.Caller;
import io.akig.solvency.access.TenantAccess;
import io.akig.solvency.audit.AuditTrail;
import java.util.Locale;
import reactor.core.publisher.Mono;

/** Puts a person's decision in place of a tenant's score, and takes it back. */
final class OverrideTenant {
    private final TenantAccess tenants;
    private final Database database;
    private final StoredJudgements judgements;
    private final Decisions decisions;
    private final JudgeTenant judge;
    private final AuditTrail audit;

    OverrideTenant(
            TenantAccess tenants,
            Database database,
            StoredJudgements judgements,
            Decisions decisions,
            JudgeTenant judge,
            AuditTrail audit) {
        this.tenants = tenants;
        this.database = database;
        this.judgements = judgements;
        this.decisions = decisions;
        this.judge = judge;
        this.audit = audit;
    }

    /** In place of the decision before, if there is one. */
    Mono<Void> decide(Caller caller, String tenantId, DecisionInput input) {
        return tenants.require(caller, tenantId)
                .then(judgements.of(tenantId, Locale.ENGLISH))
                .flatMap(computed -> {
                    Decision decision =
                            input.decision(caller.username(), computed.today(), judge.now(), computed.levels());
                    return database.inTransaction(connection -> decisions
                            .locked(connection, tenantId)
                            .flatMap(before -> decisions
                                    .put(connection, tenantId, decision, computed)
                                    .then(StandingsDue.add(connection, tenantId))
                                    .then(audit.record(
                                            connection,
                                            caller,
                                            computed.agencyId(),
                                            OverrideDeed.set(tenantId, before.orElse(null), decision))))
                            .thenReturn(true));
                })
                .switchIfEmpty(Mono.error(() -> TenantAccess.notFound(tenantId)))
                .then();
    }

    Mono<Void> withdraw(Caller caller, String tenantId) {
        return tenants.agencyOf(caller, tenantId)
                .flatMap(agency -> database.inTransaction(connection -> decisions
                        .locked(connection, tenantId)
                        .flatMap(before -> before.isEmpty()
                                ? Mono.just(0L)
                                : decisions
                                        .end(connection, tenantId, caller.username(), judge.now())
                                        .delayUntil(ended -> StandingsDue.add(connection, tenantId))
                                        .delayUntil(ended -> audit.record(
                                                connection,
                                                caller,
                                                agency,
                                                OverrideDeed.removed(tenantId, before.get()))))))
                .filter(ended -> ended > 0)
                .switchIfEmpty(Mono.error(() -> new ProblemException(Problem.of(
                        404, "no_override", "There is no override", "Nobody's decision is in place of this score."))))
                .then();
    }
}
