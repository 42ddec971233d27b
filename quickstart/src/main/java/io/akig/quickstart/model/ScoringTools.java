package io.akig.quickstart.model;

import io.akig.core.training.TenantHistory;
import io.akig.kit.database.Connections;
import io.akig.kit.database.Database;
import io.akig.kit.ledger.LedgerReader;
import io.akig.quickstart.world.World;
import io.r2dbc.pool.ConnectionPool;
import java.util.List;
import java.util.Objects;

/** What scoring-service reads and writes with, for a command. */
public final class ScoringTools implements AutoCloseable {
    private final ConnectionPool pool;
    private final Database database;
    private final LedgerReader reader;
    private final Registry registry;

    private ScoringTools(World world) {
        this.pool = Connections.forTools(world.database());
        this.database = new Database(pool);
        this.reader = new LedgerReader(database);
        this.registry = new Registry(database);
    }

    public static ScoringTools on(World world) {
        return new ScoringTools(world);
    }

    public Registry registry() {
        return registry;
    }

    public Database database() {
        return database;
    }

    LedgerReader reader() {
        return reader;
    }

    /** Every tenant's history, read as a stream. */
    List<TenantHistory> histories() {
        return Objects.requireNonNull(reader.histories().collectList().block());
    }

    @Override
    public void close() {
        pool.close();
    }
}
