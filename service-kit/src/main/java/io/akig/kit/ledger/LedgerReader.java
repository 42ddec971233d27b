package io.akig.kit.ledger;

import io.akig.core.training.TenantHistory;
import io.akig.kit.database.Database;
import io.akig.kit.flight.Together;
import io.akig.kit.flight.TooMuchWaits;
import io.r2dbc.spi.Row;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reads ledgers, always by the same SQL. */
public final class LedgerReader {
    // Some 200 rows of arrays are a few hundred kilobytes: enough to hide the round trips, little to hold.
    private static final int FETCH_SIZE = 200;

    // Two: while one group's rows are decoded, PostgreSQL reads the next.
    private static final int READERS = 2;
    private static final int GROUP_SIZE = 64;
    private static final int MAY_WAIT = 10_000;
    // PostgreSQL itself gives a statement up sooner: this is for one that does not answer at all.
    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final Database database;
    private final Together<String, TenantLedger> together;

    public LedgerReader(Database database) {
        this.database = database;
        this.together = new Together<>(MAY_WAIT, GROUP_SIZE, READERS, LIMIT, this::readEach);
    }

    /**
     * As it is after this call: with what others ask for at the same time in one statement, as its beginning and end cost as
     * much as reading a tenant. Empty means that there is no such tenant. Fails with {@link TooMuchWaits}.
     */
    public Mono<TenantLedger> read(String tenantId) {
        return together.add(tenantId);
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

    private Mono<Map<String, Mono<TenantLedger>>> readEach(List<String> tenantIds) {
        String[] ids = tenantIds.toArray(String[]::new);
        return database.query(LedgerSql.MANY, statement -> statement.bind(0, ids), LedgerReader::own)
                .collectMap(Own::tenantId, Own::ledger);
    }

    /** A row that cannot be read is its tenant's trouble, and not that of those who asked at the same time. */
    private static Own own(Row row) {
        String tenantId = LedgerRow.tenantId(row);
        try {
            return new Own(tenantId, Mono.just(LedgerRow.read(row)));
        } catch (RuntimeException unreadable) {
            return new Own(tenantId, Mono.error(unreadable));
        }
    }

    private record Own(String tenantId, Mono<TenantLedger> ledger) {}
}
