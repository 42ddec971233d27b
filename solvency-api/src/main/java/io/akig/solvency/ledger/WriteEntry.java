package io.akig.solvency.ledger;

import io.akig.kit.database.Database;
import io.akig.kit.problem.ProblemException;
import io.akig.solvency.access.Caller;
import io.akig.solvency.access.TenantAccess;
import io.akig.solvency.audit.AuditTrail;
import io.akig.solvency.ledger.EntryReader.Wanted;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.R2dbcException;
import io.r2dbc.spi.Row;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Writes one row of the ledger. Nothing is ever overwritten: a correction is a new version with a higher revision, a
 * reversal one with amount 0. What a score knows of it counts from the moment it is recorded, whatever day it names.
 */
final class WriteEntry {
    /** SQLSTATE: lock not available in time, deadlock. */
    private static final Set<String> LOCKED_OUT = Set.of("55P03", "40P01");

    private final Database database;
    private final Idempotency idempotency;
    private final AuditTrail audit;

    WriteEntry(Database database, Idempotency idempotency, AuditTrail audit) {
        this.database = database;
        this.idempotency = idempotency;
        this.audit = audit;
    }

    /** A new row: 201; one that says what the ledger says already: 200. */
    Mono<Answer> add(Caller caller, Wanted wanted, Idempotency.Request request) {
        return write(caller, request, connection -> add(connection, caller, wanted));
    }

    /** A new version of a row that is there. */
    Mono<Answer> correct(Caller caller, Target target, Wanted wanted, Idempotency.Request request) {
        return write(caller, request, connection -> correct(connection, caller, target, wanted));
    }

    /** A version with amount 0. */
    Mono<Answer> reverse(Caller caller, EntryKind kind, Target target, Idempotency.Request request) {
        return write(caller, request, connection -> reverse(connection, caller, kind, target));
    }

    private Mono<Answer> write(Caller caller, Idempotency.Request request, Work work) {
        return database.inTransaction(connection -> Database.update(connection, LedgerSql.WAIT_BRIEFLY, none -> {})
                        .then(Database.rows(connection, LedgerSql.BESIDE_IMPORTS, none -> {}, row -> true)
                                .then())
                        .then(idempotency.once(connection, caller, request, work.in(connection))))
                .onErrorMap(R2dbcException.class, error -> isLockedOut(error) ? LedgerProblems.busy() : error);
    }

    private static boolean isLockedOut(R2dbcException error) {
        return error.getSqlState() != null && LOCKED_OUT.contains(error.getSqlState());
    }

    private Mono<Answer> add(Connection connection, Caller caller, Wanted wanted) {
        Entry entry = wanted.entry();
        String tenant = Objects.requireNonNull(entry.tenantId());
        return lock(connection, caller, tenant).flatMap(place -> {
            check(place, wanted);
            String given = entry.id();
            return given == null
                    ? store(connection, place, null, entry.withId(newId()))
                    : version(connection, place, entry.kind(), given)
                            .map(stored -> unchanged(stored, entry, place))
                            .switchIfEmpty(Mono.defer(() -> store(connection, place, null, entry)));
        });
    }

    private static Answer unchanged(Stored stored, Entry wanted, Place place) {
        if (!stored.entry().equals(wanted)) {
            throw LedgerProblems.exists(wanted.kind(), Objects.requireNonNull(wanted.id()));
        }
        return new Answer(200, StoredJson.of(stored, place.currency()));
    }

    private Mono<Answer> correct(Connection connection, Caller caller, Target target, Wanted wanted) {
        Entry entry = wanted.entry().withId(target.id());
        return find(connection, entry.kind(), target).flatMap(stored -> {
            String tenant = Objects.requireNonNull(stored.entry().tenantId());
            if (entry.tenantId() != null && !entry.tenantId().equals(tenant)) {
                throw ProblemException.invalid(
                        "tenant_id",
                        "must stay " + tenant + "; to move it to another tenant, reverse it and write a new one");
            }
            return lock(connection, caller, tenant).flatMap(place -> {
                check(place, wanted);
                return change(connection, place, entry.of(tenant));
            });
        });
    }

    private Mono<Answer> reverse(Connection connection, Caller caller, EntryKind kind, Target target) {
        return find(connection, kind, target).flatMap(stored -> lock(
                        connection,
                        caller,
                        Objects.requireNonNull(stored.entry().tenantId()))
                // Read again under the lock: another correction may just have been.
                .flatMap(place -> version(connection, place, kind, target.id())
                        .flatMap(last -> change(connection, place, last.entry().voided()))));
    }

    private Mono<Answer> change(Connection connection, Place place, Entry entry) {
        return version(connection, place, entry.kind(), Objects.requireNonNull(entry.id()))
                .flatMap(last -> last.entry().equals(entry)
                        ? Mono.just(new Answer(200, StoredJson.of(last, place.currency())))
                        : store(connection, place, last, entry));
    }

    private static Mono<Stored> find(Connection connection, EntryKind kind, Target target) {
        return version(connection, target.agency(), kind, target.id())
                .switchIfEmpty(Mono.error(() -> LedgerProblems.missing(kind, target.id())));
    }

    private Mono<Stored> version(Connection connection, Place place, EntryKind kind, String id) {
        return Database.rows(
                        connection,
                        LedgerSql.LOCK_ID,
                        statement -> statement.bind(0, place.agency()).bind(1, id),
                        row -> true)
                .then(version(connection, place.agency(), kind, id));
    }

    private static Mono<Stored> version(Connection connection, String agency, EntryKind kind, String id) {
        String sql = kind == EntryKind.CHARGE ? LedgerSql.CHARGE_VERSION : LedgerSql.PAYMENT_VERSION;
        return Database.rows(
                        connection,
                        sql,
                        statement -> statement.bind(0, agency).bind(1, id),
                        row -> Stored.read(kind, id, row))
                .next();
    }

    private static Mono<Place> lock(Connection connection, Caller caller, String tenantId) {
        return Database.rows(
                        connection,
                        LedgerSql.LOCK_TENANT,
                        statement -> statement.bind(0, tenantId),
                        row -> Place.read(caller, row))
                .next()
                .filter(place -> caller.sees(place.agency()))
                .switchIfEmpty(Mono.error(() -> TenantAccess.notFound(tenantId)));
    }

    private static void check(Place place, Wanted wanted) {
        if (wanted.currency() != null && !wanted.currency().equals(place.currency())) {
            throw ProblemException.invalid("currency", "must be the agency's, " + place.currency());
        }
        Entry entry = wanted.entry();
        if (entry.kind() == EntryKind.PAYMENT && entry.day().isAfter(place.today())) {
            throw ProblemException.invalid("paid_on", "must not be after today, " + place.today() + " for the agency");
        }
    }

    private Mono<Answer> store(Connection connection, Place place, @Nullable Stored before, Entry entry) {
        return settled(connection, place, entry)
                .then(StoreEntry.in(connection, place.agency(), entry))
                .flatMap(stored -> audit.record(
                                connection,
                                place.caller(),
                                place.agency(),
                                LedgerDeed.of(before, stored, place.currency()))
                        .thenReturn(new Answer(before == null ? 201 : 200, StoredJson.of(stored, place.currency()))));
    }

    /** A payment that names a charge must name one of the tenant's that stands. */
    private Mono<Void> settled(Connection connection, Place place, Entry entry) {
        String charge = entry.kind() == EntryKind.PAYMENT && entry.amountMinor() > 0 ? entry.chargeId() : null;
        if (charge == null) {
            return Mono.empty();
        }
        // The tenant is locked, so its charges stand still.
        return version(connection, place.agency(), EntryKind.CHARGE, charge)
                .filter(found ->
                        !found.isVoided() && Objects.equals(found.entry().tenantId(), entry.tenantId()))
                .switchIfEmpty(Mono.error(
                        () -> ProblemException.invalid("charge_id", "names no charge of this tenant that stands")))
                .then();
    }

    private static String newId() {
        // Unique, not secret: the generator of secrets blocks the event loop.
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }

    /** Who writes where, with the tenant locked. */
    private record Place(Caller caller, String agency, String currency, LocalDate today) {
        static Place read(Caller caller, Row row) {
            return new Place(
                    caller,
                    Objects.requireNonNull(row.get("agency_id", String.class)),
                    Objects.requireNonNull(row.get("currency", String.class)),
                    Objects.requireNonNull(row.get("today", LocalDate.class)));
        }
    }

    private interface Work {
        Mono<Answer> in(Connection connection);
    }
}
