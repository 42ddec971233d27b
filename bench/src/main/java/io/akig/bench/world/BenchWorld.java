package io.akig.bench.world;

import io.akig.kit.schema.DatabaseUrl;
import io.akig.kit.schema.SchemaMigrator;
import io.akig.quickstart.Terminal;
import io.akig.quickstart.access.UserAccess;
import io.akig.quickstart.model.ScoringTools;
import io.akig.quickstart.model.TrainModel;
import io.akig.quickstart.world.DataDirectory;
import io.akig.quickstart.world.World;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.Map;

/**
 * An embedded PostgreSQL and Redis with so many made-up tenants and a trained model. It stays on disk, so that the next
 * benchmark of the same size finds it.
 */
public final class BenchWorld implements AutoCloseable {
    /** Enough for a model whose forest is as large as it gets. */
    private static final int TRAINED_ON = 2_000;

    private static final int GRACE_DAYS = 5;

    private final World world;

    private BenchWorld(World world) {
        this.world = world;
    }

    /** Two years of rents for each of so many tenants; the model was trained on no more than 2,000 of them. */
    public static BenchWorld of(int tenants, PrintStream progress) throws SQLException {
        return of(tenants, 24, progress);
    }

    /** So many months of rents for each of so many tenants; the model was trained on no more than 2,000 of them. */
    public static BenchWorld of(int tenants, int months, PrintStream progress) throws SQLException {
        Path home = Path.of(System.getProperty("akig.home", "."));
        World stores =
                World.serve(DataDirectory.at(home.resolve("bench/target/worlds/" + tenants + "-" + months)), Map.of());
        BenchWorld world = new BenchWorld(stores);
        try {
            world.prepare(tenants, months, progress);
            return world;
        } catch (SQLException | RuntimeException e) {
            world.close();
            throw e;
        }
    }

    private void prepare(int tenants, int months, PrintStream progress) throws SQLException {
        var unused = new SchemaMigrator(database().dataSource()).migrate();
        MadeUpLedger ledger = new MadeUpLedger(database(), months, progress);
        try (ScoringTools tools = ScoringTools.on(world)) {
            if (tools.registry().active().isEmpty()) {
                ledger.fill(Math.min(tenants, TRAINED_ON));
                progress.print(new TrainModel(tools, terminal(progress))
                        .run(GRACE_DAYS, false)
                        .summary());
            }
        }
        ledger.fill(tenants);
    }

    public DatabaseUrl database() {
        return world.database();
    }

    /** What is measured next begins with empty tables, as the last did. */
    public void forgetPredictions() throws SQLException {
        try (Connection connection = database().dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("truncate predictions, score_events");
            statement.execute("checkpoint");
        }
    }

    /** As the services' setting wants it. */
    public String databaseSetting() {
        return world.databaseSetting();
    }

    /** As the services' setting wants it; where nobody listens when this machine runs no Redis. */
    public String redisSetting() {
        return world.redisUrl().orElse("redis://127.0.0.1:1");
    }

    /** Who may sign in. */
    public UserAccess users() {
        return UserAccess.on(world, Clock.systemUTC());
    }

    /** The process of PostgreSQL whose children are the sessions. */
    public long postmaster() throws IOException {
        return Long.parseLong(Files.readAllLines(world.directory().root().resolve("postgres/postmaster.pid"))
                .get(0)
                .strip());
    }

    /** Where a benchmark may keep files. */
    public Path files() {
        return world.directory().root();
    }

    /** Where the services' logs go. */
    public Path logs() {
        return world.directory().logs();
    }

    @Override
    public void close() {
        world.close();
    }

    private static Terminal terminal(PrintStream progress) {
        PrintWriter nowhere = new PrintWriter(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        return new Terminal(
                nowhere, new PrintWriter(progress, true, StandardCharsets.UTF_8), false, Clock.systemUTC(), Map.of());
    }
}
