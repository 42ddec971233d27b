package io.akig.bench.world;

import io.akig.kit.schema.DatabaseUrl;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Fills a ledger with tenants {@code bench-1, bench-2, …}, made up by the database itself, some thousands a transaction. */
final class MadeUpLedger {
    private static final int PORTION = 10_000;

    private final DatabaseUrl database;
    private final int months;
    private final PrintStream progress;

    /** @param months of rents for each tenant */
    MadeUpLedger(DatabaseUrl database, int months, PrintStream progress) {
        this.database = database;
        this.months = months;
        this.progress = progress;
    }

    /** Adds what is missing to so many tenants. */
    void fill(int tenants) throws SQLException {
        try (Connection connection = database.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            agencies(connection);
            int there = count(connection);
            while (there < tenants) {
                int next = Math.min(tenants, there + PORTION);
                portion(connection, there + 1, next);
                there = next;
                progress.printf("%,d of %,d tenants made%n", there, tenants);
            }
            connection.setAutoCommit(true);
            try (Statement statement = connection.createStatement()) {
                statement.execute("vacuum (analyze) tenants, leases, rent_charges, payments");
            }
        }
    }

    private static void agencies(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("insert into agencies (agency_id, name) select 'bench-agency-' || n, 'Agence ' || n"
                    + " from generate_series(0, 9) as n on conflict do nothing");
        }
        connection.commit();
    }

    private static int count(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from tenants")) {
            return row.next() ? row.getInt(1) : 0;
        }
    }

    private void portion(Connection connection, int from, int to) throws SQLException {
        try (PreparedStatement fill = connection.prepareStatement(sql())) {
            fill.setInt(1, months);
            fill.setLong(2, from);
            fill.setLong(3, to);
            fill.executeUpdate();
        }
        connection.commit();
    }

    private static String sql() {
        try (InputStream file = MadeUpLedger.class.getResourceAsStream("fill.sql")) {
            if (file == null) {
                throw new IllegalStateException("fill.sql is not beside " + MadeUpLedger.class);
            }
            // The driver would count the question marks of comments too.
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).replaceAll("(?m)^--.*$", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
