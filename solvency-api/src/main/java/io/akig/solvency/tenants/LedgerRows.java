package io.akig.solvency.tenants;

import io.akig.core.ledger.Ledger;
import io.akig.core.ledger.Viewpoint;
import io.akig.kit.database.Database;
import io.r2dbc.spi.Row;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Every version of every row of a tenant's ledger, as one statement saw them: what people read, the words included.
 *
 * @param readAt the database's clock at that moment, which also stamps what is recorded
 */
record LedgerRows(List<Version> charges, List<Version> payments, Instant readAt) {
    private static final String ALL =
            """
            select 'C' as kind, charge_id as id, due_date as day, amount_minor, null::text as names, null::text as method,
                   recorded_at, revision
            from rent_charges where tenant_id = $1
            union all
            select 'P', payment_id, paid_on, amount_minor, charge_id, method, recorded_at, revision
            from payments where tenant_id = $1
            union all
            select 'READ', '', current_date, 0, null, null, clock_timestamp(), 0
            """;

    private enum Kind {
        C,
        P,
        READ
    }

    /**
     * A version of a charge or a payment.
     *
     * @param day due or paid on
     * @param names the charge that a payment is meant for; null for none
     */
    record Version(
            String id,
            LocalDate day,
            long amountMinor,
            @Nullable String names,
            @Nullable String method,
            Instant recordedAt,
            long revision) {

        boolean seenFrom(Viewpoint viewpoint) {
            return Viewpoint.micros(recordedAt) <= viewpoint.knownAtMicros() && revision <= viewpoint.revision();
        }
    }

    private record Found(Kind kind, Version version) {}

    static Mono<LedgerRows> read(Database database, String tenantId) {
        return database.query(ALL, statement -> statement.bind(0, tenantId), LedgerRows::found)
                .collectList()
                .map(rows -> new LedgerRows(
                        of(Kind.C, rows),
                        of(Kind.P, rows),
                        of(Kind.READ, rows).get(0).recordedAt()));
    }

    private static List<Version> of(Kind kind, List<Found> rows) {
        return rows.stream()
                .filter(row -> row.kind() == kind)
                .map(Found::version)
                .toList();
    }

    private static Found found(Row row) {
        return new Found(
                Kind.valueOf(Objects.requireNonNull(row.get("kind", String.class))),
                new Version(
                        Objects.requireNonNull(row.get("id", String.class)),
                        Objects.requireNonNull(row.get("day", LocalDate.class)),
                        Objects.requireNonNull(row.get("amount_minor", Long.class)),
                        row.get("names", String.class),
                        row.get("method", String.class),
                        Objects.requireNonNull(row.get("recorded_at", Instant.class)),
                        Objects.requireNonNull(row.get("revision", Long.class))));
    }

    /** As the score folds it. */
    Ledger ledger() {
        Ledger.Builder ledger = Ledger.builder();
        charges.forEach(row -> ledger.charge(row.id, row.day, row.amountMinor, row.recordedAt, row.revision));
        payments.forEach(
                row -> ledger.payment(row.id, row.day, row.amountMinor, row.names, row.recordedAt, row.revision));
        return ledger.build();
    }
}
