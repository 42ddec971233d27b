package io.akig.solvency.ledger;

import io.akig.kit.database.Database;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.Row;
import io.r2dbc.spi.Statement;
import java.time.Instant;
import java.util.Objects;
import reactor.core.publisher.Mono;

/** Appends a version: the tenant's next revision, the row, and word to those who score. The tenant's row is locked. */
final class StoreEntry {
    private StoreEntry() {}

    static Mono<Stored> in(Connection connection, String agency, Entry entry) {
        String tenant = Objects.requireNonNull(entry.tenantId());
        return Database.rows(connection, LedgerSql.NEXT_REVISION, s -> s.bind(0, tenant), row -> stamped(entry, row))
                .next()
                .flatMap(stored -> insert(connection, agency, stored)
                        .then(Database.rows(connection, LedgerSql.TELL, s -> s.bind(0, tenant), row -> true)
                                .then())
                        .thenReturn(stored));
    }

    private static Stored stamped(Entry entry, Row row) {
        return new Stored(
                entry,
                Objects.requireNonNull(row.get("recorded_at", Instant.class)),
                Objects.requireNonNull(row.get("ledger_revision", Long.class)));
    }

    private static Mono<Long> insert(Connection connection, String agency, Stored stored) {
        boolean charge = stored.entry().kind() == EntryKind.CHARGE;
        return Database.update(
                connection,
                charge ? LedgerSql.INSERT_CHARGE : LedgerSql.INSERT_PAYMENT,
                statement -> bind(statement, agency, stored, charge));
    }

    private static void bind(Statement statement, String agency, Stored stored, boolean charge) {
        Entry entry = stored.entry();
        statement
                .bind(0, agency)
                .bind(1, Objects.requireNonNull(entry.tenantId()))
                .bind(2, Objects.requireNonNull(entry.id()))
                .bind(3, entry.day())
                .bind(4, entry.amountMinor())
                .bind(5, stored.recordedAt())
                .bind(6, stored.revision());
        if (!charge) {
            statement
                    .bind(7, Objects.requireNonNullElse(entry.chargeId(), ""))
                    .bind(8, Objects.requireNonNullElse(entry.method(), ""));
        }
    }
}
