package io.akig.solvency.privacy;

import io.akig.kit.database.Database;
import io.akig.kit.problem.Problem;
import io.akig.kit.problem.ProblemException;
import io.akig.solvency.access.Caller;
import io.akig.solvency.access.Pseudonym;
import io.akig.solvency.access.TenantAccess;
import io.akig.solvency.alerts.CloseErased;
import io.akig.solvency.audit.AuditTrail;
import io.akig.solvency.audit.Deed;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.R2dbcException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Tells all that is stored about a tenant, or forgets who it was. Either is in the audit. */
final class PersonalData {
    /** SQLSTATE: lock not available in time, deadlock. */
    private static final Set<String> LOCKED_OUT = Set.of("55P03", "40P01");

    private static final String RECORDS =
            """
            select jsonb_build_object('tenant_id', $1::text, 'told_at', clock_timestamp(), 'records', records_of_tenant($1))::text
            """;

    /** The audit of a large agency is read through, which takes longer than a request usually may. */
    private static final String PATIENCE =
            "select set_config('statement_timeout', '60s', true), set_config('lock_timeout', '3s', true)";

    /** An import that has compared ids already must not bring back who is being erased. */
    private static final String BESIDE_IMPORTS =
            "select pg_advisory_xact_lock_shared(hashtextextended('akig_import', 0))";

    private static final String LOCK = "select tenant_id from tenants where tenant_id = $1 for update";

    private static final String ERASE = "select erase_tenant($1, $2)";

    /** Only a run that is not over has to know where it is. */
    private static final String LEFT_IN_RUNS =
            "update portfolio_runs set last_tenant_id = null where last_tenant_id = $1 and state in ('COMPLETED', 'FAILED')";

    /** Whoever keeps the tenant's scores drops them. */
    private static final String TELL = "select pg_notify('akig_ledger', $1)";

    private final Database database;
    private final AuditTrail audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    PersonalData(Database database, AuditTrail audit, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    /** JSON: every row of every table that names the tenant. */
    Mono<String> told(Caller caller, String agency, String tenantId) {
        return database.inTransaction(connection -> run(connection, PATIENCE)
                .then(Database.rows(
                                connection,
                                RECORDS,
                                statement -> statement.bind(0, tenantId),
                                row -> Objects.requireNonNull(row.get(0, String.class)))
                        .next())
                .flatMap(json -> audit.record(
                                connection, caller, agency, Deed.of("tenant.personal_data_told", "tenant", tenantId))
                        .thenReturn(json)));
    }

    /** When it was done; the random id the ledger goes on under is told to nobody. */
    Mono<Instant> erase(Caller caller, String agency, String tenantId) {
        return Mono.fromCallable(this::pseudonym)
                // Where randomness comes from may block.
                .subscribeOn(Schedulers.boundedElastic())
                .flatMap(pseudonym ->
                        database.inTransaction(connection -> erase(connection, caller, agency, tenantId, pseudonym)))
                .onErrorMap(R2dbcException.class, error -> isLockedOut(error) ? busy() : error);
    }

    private Mono<Instant> erase(
            Connection connection, Caller caller, String agency, String tenantId, String pseudonym) {
        return run(connection, PATIENCE)
                .then(run(connection, BESIDE_IMPORTS))
                .then(Database.rows(connection, LOCK, statement -> statement.bind(0, tenantId), row -> true)
                        .next())
                .switchIfEmpty(Mono.error(() -> TenantAccess.notFound(tenantId)))
                .then(Database.rows(
                                connection,
                                ERASE,
                                statement -> statement.bind(0, tenantId).bind(1, pseudonym),
                                row -> true)
                        .then())
                .then(Database.update(connection, LEFT_IN_RUNS, statement -> statement.bind(0, tenantId)))
                .then(Database.rows(connection, TELL, statement -> statement.bind(0, tenantId), row -> true)
                        .then())
                .then(Mono.defer(() -> CloseErased.run(connection, pseudonym, clock.instant())))
                .then(audit.record(connection, caller, agency, Deed.of("tenant.erased", "tenant", tenantId)))
                .thenReturn(clock.instant());
    }

    private String pseudonym() {
        byte[] bytes = new byte[Pseudonym.BYTES];
        random.nextBytes(bytes);
        return Pseudonym.of(bytes);
    }

    private static Mono<Void> run(Connection connection, String sql) {
        return Database.rows(connection, sql, none -> {}, row -> true).then();
    }

    private static boolean isLockedOut(R2dbcException error) {
        return error.getSqlState() != null && LOCKED_OUT.contains(error.getSqlState());
    }

    private static ProblemException busy() {
        return new ProblemException(Problem.unavailable(
                "ledger_busy",
                "The ledger is being written",
                "Somebody else is writing about this tenant. Nothing was erased; try again.",
                Duration.ofSeconds(5)));
    }
}
