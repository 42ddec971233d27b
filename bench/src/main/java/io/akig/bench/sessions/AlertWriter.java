package io.akig.bench.sessions;

import io.akig.kit.schema.DatabaseUrl;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Writes alerts as the gateway that takes a score writes them, in one transaction: the agency's counter under its lock, the
 * alert's row, its change and a notification. Each makes an alert about another of the agency's tenants more severe.
 */
final class AlertWriter implements AutoCloseable {
    private static final String OPEN =
            """
            insert into alerts (alert_id, agency_id, tenant_id, kind, severity, state, details, opened_at, changed_at,
                                opened_sequence, sequence)
            select gen_random_uuid(), agency_id, tenant_id, 'RENT_OVERDUE', 'MEDIUM', 'OPEN',
                   '{"level": "RISKY", "probability": 0.4321, "overdue_days": 17, "overdue_step": 15}', now(), now(), n, n
              from (select agency_id, tenant_id, -row_number() over (order by tenant_id) as n
                      from tenants where agency_id = ? order by tenant_id limit 1000) t
            """;

    private static final String NUMBER =
            """
            insert into alert_counters as c (agency_id, sequence) values (?, ?)
            on conflict (agency_id) do update set sequence = c.sequence + excluded.sequence
            returning sequence
            """;

    private static final String WRITE =
            """
            with alert as (
                update alerts a set severity = 'HIGH', changed_at = now(), sequence = ? + next.n
                  from (select alert_id, row_number() over (order by sequence) as n
                          from alerts where agency_id = ? order by sequence limit ?) next
                 where a.alert_id = next.alert_id
                returning a.*)
            insert into alert_changes (agency_id, sequence, alert_id, change, changed_at, alert)
            select agency_id, sequence, alert_id, 'ESCALATED', changed_at, jsonb_build_object(
                       'id', alert_id, 'agency_id', agency_id, 'tenant_id', tenant_id, 'kind', kind, 'severity', severity,
                       'state', state, 'details', details, 'assigned_to', assigned_to, 'snoozed_until', snoozed_until,
                       'close_reason', close_reason, 'opened_at', opened_at, 'changed_at', changed_at,
                       'opened_sequence', opened_sequence, 'sequence', sequence)
              from alert
            """;

    private static final String NOTIFY = "select pg_notify('akig_alerts', ? || ' ' || ?)";

    private final Connection connection;
    private final String agency;
    private long last;

    private AlertWriter(Connection connection, String agency) {
        this.connection = connection;
        this.agency = agency;
    }

    /** Forgets the alerts of earlier benchmarks, and opens one of each tenant of the agency. */
    static AlertWriter on(DatabaseUrl database, String agency) throws SQLException {
        Connection connection = database.dataSource().getConnection();
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement();
                PreparedStatement open = connection.prepareStatement(OPEN)) {
            statement.execute("truncate alerts, alert_counters cascade");
            open.setString(1, agency);
            open.executeUpdate();
            connection.commit();
        }
        return new AlertWriter(connection, agency);
    }

    /** The sequence that the agency has come to. */
    long last() {
        return last;
    }

    /** Committed when this returns. */
    void write(int alerts) throws SQLException {
        try (PreparedStatement number = connection.prepareStatement(NUMBER);
                PreparedStatement write = connection.prepareStatement(WRITE);
                PreparedStatement notify = connection.prepareStatement(NOTIFY)) {
            number.setString(1, agency);
            number.setLong(2, alerts);
            try (ResultSet row = number.executeQuery()) {
                last = row.next() ? row.getLong(1) : last;
            }
            write.setLong(1, last - alerts);
            write.setString(2, agency);
            write.setInt(3, alerts);
            int written = write.executeUpdate();
            if (written != alerts) {
                throw new IllegalStateException(written + " alerts were written instead of " + alerts + ".");
            }
            notify.setString(1, Long.toString(last));
            notify.setString(2, agency);
            notify.execute();
            connection.commit();
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
