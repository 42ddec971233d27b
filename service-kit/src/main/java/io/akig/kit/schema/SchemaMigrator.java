package io.akig.kit.schema;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.CoreErrorCode;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.database.postgresql.PostgreSQLConfigurationExtension;

/**
 * Brings the schema of a database up to date: the plain migrations everywhere, then those of TimescaleDB where the server
 * has it. The two have separate histories and grow independently. Several replicas may start at once: the first one
 * migrates, the others wait for it.
 */
public final class SchemaMigrator {
    /** Any number that nobody else locks; this one spells "akig". */
    private static final long LOCK = 0x616b6967L;

    private final DataSource database;

    /** The data source needs the owner's rights on the database, and gives several connections or shares one. */
    public SchemaMigrator(DataSource database) {
        this.database = database;
    }

    /**
     * Migrates, blocking until done.
     *
     * @throws SchemaNotMigrated when the schema is not what this release needs
     */
    public MigratedSchema migrate() {
        try (Connection guard = database.getConnection();
                Lock unused = lock(guard)) {
            return migrateAlone(guard);
        } catch (SQLException e) {
            throw new SchemaNotMigrated("The database cannot be migrated: " + e.getMessage(), e);
        }
    }

    private static Lock lock(Connection connection) throws SQLException {
        run(connection, "select pg_advisory_lock(" + LOCK + ")");
        return () -> run(connection, "select pg_advisory_unlock(" + LOCK + ")");
    }

    private MigratedSchema migrateAlone(Connection guard) throws SQLException {
        Flyway plain = flyway("migrations").load();
        int applied = migrate(plain);
        if (!hasTimescale(guard)) {
            return new MigratedSchema(version(plain), applied, null, 0);
        }
        // Its history starts in a schema that the plain migrations have filled: that is no reason to refuse.
        Flyway timescale = flyway("timescale")
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .table("schema_history_timescale")
                .load();
        int timescaleApplied = migrate(timescale);
        return new MigratedSchema(version(plain), applied, version(timescale), timescaleApplied);
    }

    private FluentConfiguration flyway(String folder) {
        var configuration = Flyway.configure(SchemaMigrator.class.getClassLoader())
                .dataSource(database)
                .locations("classpath:db/" + folder)
                .table("schema_history")
                .failOnMissingLocations(true);
        // Flyway's usual lock holds a transaction open, and statements that refuse to run in one would wait for it.
        configuration
                .getPluginRegister()
                .getExact(PostgreSQLConfigurationExtension.class)
                .setTransactionalLock(false);
        return configuration;
    }

    private static int migrate(Flyway flyway) {
        try {
            return flyway.migrate().migrationsExecuted;
        } catch (FlywayException e) {
            if (e.getErrorCode() == CoreErrorCode.NON_EMPTY_SCHEMA_WITHOUT_SCHEMA_HISTORY_TABLE) {
                throw new SchemaNotMigrated(
                        "The database holds the tables of another application; name an empty one in "
                                + DatabaseUrl.SETTING,
                        e);
            }
            throw new SchemaNotMigrated("The database cannot be migrated: " + e.getMessage(), e);
        }
    }

    private static String version(Flyway flyway) {
        MigrationInfo current = flyway.info().current();
        return current == null || current.getVersion() == null
                ? "0"
                : current.getVersion().getVersion();
    }

    /** Creates the extension where the server offers it; the Apache-licensed build lacks what the migrations need. */
    private static boolean hasTimescale(Connection connection) throws SQLException {
        if (!holds(connection, "select exists (select from pg_available_extensions where name = 'timescaledb')")) {
            return false;
        }
        try {
            run(connection, "create extension if not exists timescaledb");
        } catch (SQLException e) {
            throw new SchemaNotMigrated(
                    "The server offers TimescaleDB but it cannot be created in this database: " + e.getMessage()
                            + ". Name timescaledb in shared_preload_libraries and let a superuser run"
                            + " \"create extension timescaledb\", or use a server without it.",
                    e);
        }
        return holds(connection, "select coalesce(current_setting('timescaledb.license', true), '') <> 'apache'");
    }

    private static boolean holds(Connection connection, String condition) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(condition)) {
            return rows.next() && rows.getBoolean(1);
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Held by a session, so it also goes when the process dies. */
    private interface Lock extends AutoCloseable {
        @Override
        void close() throws SQLException;
    }
}
