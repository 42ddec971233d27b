package io.akig.testkit;

import io.akig.kit.schema.DatabaseUrl;
import io.akig.kit.schema.SchemaMigrator;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/**
 * A database of its own on a plain embedded PostgreSQL, meant for one test class: hold it in a static field annotated
 * with JUnit's {@code @AutoClose}.
 */
public final class TestDatabase implements AutoCloseable {
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final PostgresServer server;
    private final String name;

    private TestDatabase(PostgresServer server, String name) {
        this.server = server;
        this.name = name;
    }

    /** With the whole schema in place and no rows: a copy of a template that is migrated once per JVM. */
    public static TestDatabase migrated() {
        return create(PostgresServer.shared(), "template " + Template.DATABASE.name);
    }

    /** With nothing in it. */
    public static TestDatabase empty() {
        return create(PostgresServer.shared(), "");
    }

    /** With the whole schema, on a server that the test may stop. */
    public static TestDatabase migratedOn(PostgresServer server) {
        TestDatabase database = create(server, "");
        database.migrate();
        return database;
    }

    /** Where it is; {@link DatabaseUrl#jdbcUrl()} and the parts give what R2DBC needs. */
    public DatabaseUrl url() {
        return server.url(name);
    }

    /** A new connection for each call. */
    public DataSource dataSource() {
        return url().dataSource();
    }

    /** Cuts every connection to this database and refuses new ones, as if it were down. */
    public void goDown() {
        letNobodyIn();
        onServer(server, "select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + name + "'");
    }

    /** Whoever is connected stays so; new connections are refused. */
    public void letNobodyIn() {
        onServer(server, "alter database " + name + " allow_connections false");
    }

    /** Undoes {@link #goDown()} and {@link #letNobodyIn()}. */
    public void comeBack() {
        onServer(server, "alter database " + name + " allow_connections true");
    }

    @Override
    public void close() {
        onServer(server, "drop database if exists " + name + " with (force)");
    }

    private void migrate() {
        var unused = new SchemaMigrator(dataSource()).migrate();
    }

    private static TestDatabase create(PostgresServer server, String options) {
        String name = "test_" + COUNT.incrementAndGet();
        onServer(server, "create database " + name + " " + options);
        return new TestDatabase(server, name);
    }

    private static void onServer(PostgresServer server, String sql) {
        try (Connection connection = server.url("postgres").dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("The test database refused: " + sql, e);
        }
    }

    private static final class Template {
        static final TestDatabase DATABASE = migratedOn(PostgresServer.shared());
    }
}
