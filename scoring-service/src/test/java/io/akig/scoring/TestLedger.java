package io.akig.scoring;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Writes ledgers as every writer does: a revision under the tenant's lock, and a notification in the same transaction. */
public final class TestLedger {
    private final DataSource database;

    TestLedger(DataSource database) {
        this.database = database;
        run("insert into agencies (agency_id, name) values ('default', 'default') on conflict do nothing");
    }

    public void tenant(String id) {
        run("insert into tenants (tenant_id, agency_id) values (?, 'default')", id);
    }

    /** A tenant who paid each of the last rents so many days after it was due. */
    public void payer(String id, LocalDate lastDue, int... daysLate) {
        tenant(id);
        for (int i = 0; i < daysLate.length; i++) {
            LocalDate due = lastDue.minusMonths(daysLate.length - 1L - i);
            charge(id, "c-" + id + "-" + i, due, 100_000_00L, start(due.minusDays(30)));
            LocalDate paid = due.plusDays(daysLate[i]);
            payment(id, "p-" + id + "-" + i, paid, 100_000_00L, start(paid));
        }
    }

    public void charge(String tenant, String id, LocalDate due, long amountMinor, Instant recordedAt) {
        write(
                tenant,
                "insert into rent_charges (agency_id, tenant_id, charge_id, due_date, amount_minor, recorded_at, revision)"
                        + " values ('default', ?, ?, ?, ?, ?, ?)",
                tenant,
                id,
                due,
                amountMinor,
                OffsetDateTime.ofInstant(recordedAt, ZoneOffset.UTC));
    }

    public void payment(String tenant, String id, LocalDate paidOn, long amountMinor, Instant recordedAt) {
        write(
                tenant,
                "insert into payments (agency_id, tenant_id, payment_id, paid_on, amount_minor, recorded_at, revision)"
                        + " values ('default', ?, ?, ?, ?, ?, ?)",
                tenant,
                id,
                paidOn,
                amountMinor,
                OffsetDateTime.ofInstant(recordedAt, ZoneOffset.UTC));
    }

    public void run(String sql, Object... values) {
        try (Connection connection = database.getConnection()) {
            execute(connection, sql, List.of(values));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public long count(String sql, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, List.of(values));
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public List<Long> list(String sql) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            List<Long> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getLong(1));
            }
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public static Instant start(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private void write(String tenant, String sql, Object... values) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            execute(
                    connection,
                    "update tenants set ledger_revision = ledger_revision + 1 where tenant_id = ?",
                    List.of(tenant));
            List<Object> all = new ArrayList<>(List.of(values));
            all.add(revision(connection, tenant));
            execute(connection, sql, all);
            execute(connection, "select pg_notify('akig_ledger', ?)", List.of(tenant));
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long revision(Connection connection, String tenant) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select ledger_revision from tenants where tenant_id = ?")) {
            statement.setString(1, tenant);
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    private static void execute(Connection connection, String sql, List<Object> values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            statement.execute();
        }
    }

    private static void bind(PreparedStatement statement, List<Object> values) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            statement.setObject(i + 1, values.get(i));
        }
    }
}
