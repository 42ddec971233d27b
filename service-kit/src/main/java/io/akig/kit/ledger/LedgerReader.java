package io.akig.kit.ledger;

import io.akig.core.training.TenantHistory;
import io.akig.kit.database.Database;
import java.util.Collection;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reads ledgers, always by the same SQL. */
public final class LedgerReader {
    // Some 200 rows of arrays are a few hundred kilobytes: enough to hide the round trips, little to hold.
    private static final int FETCH_SIZE = 200;

    private final Database database;

    public LedgerReader(Database database) {
        this.database = database;
    }

    /** One round trip, one row; empty means that there is no such tenant. */
    public Mono<TenantLedger> read(String tenantId) {
        return database.query(LedgerSql.ONE, statement -> statement.bind(0, tenantId), LedgerRow::read)
                .next();
    }

    /** One round trip for all of them, in no order; unknown tenants are left out. */
    public Flux<TenantLedger> readAll(Collection<String> tenantIds) {
        String[] ids = tenantIds.toArray(String[]::new);
        return database.query(LedgerSql.MANY, statement -> statement.bind(0, ids), LedgerRow::read);
    }

    /** Every tenant, by id, streamed in bounded portions: for training and evaluation, on {@code Connections.forTools}. */
    public Flux<TenantHistory> histories() {
        return database.stream(LedgerSql.ALL, FETCH_SIZE, LedgerRow::read).map(TenantLedger::history);
    }
}
