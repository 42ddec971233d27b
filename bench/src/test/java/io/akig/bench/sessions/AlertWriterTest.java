package io.akig.bench.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import io.akig.kit.schema.DatabaseUrl;
import io.akig.kit.schema.SchemaMigrator;
import io.akig.quickstart.world.DataDirectory;
import io.akig.quickstart.world.World;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.PGConnection;

class AlertWriterTest {

    @TempDir
    Path folder;

    @Test
    void alerts_are_rows_in_the_order_of_their_sequences_and_one_notification_a_transaction() throws Exception {
        try (World world = World.open(DataDirectory.at(folder), Map.of())) {
            var unused = new SchemaMigrator(world.database().dataSource()).migrate();
            run(
                    world.database(),
                    "insert into agencies (agency_id, name) values ('ours', 'Ours'), ('theirs', 'Theirs')");
            run(
                    world.database(),
                    "insert into tenants (tenant_id, agency_id) select 't-' || n,"
                            + " case when n < 6 then 'ours' else 'theirs' end from generate_series(1, 9) as n");
            try (Connection listening = world.database().dataSource().getConnection();
                    Statement statement = listening.createStatement()) {
                statement.execute("listen akig_alerts");
                try (AlertWriter writer = AlertWriter.on(world.database(), "ours")) {
                    writer.write(3);
                    writer.write(4);
                    assertThat(writer.last()).isEqualTo(7);
                }
                assertThat(listening.unwrap(PGConnection.class).getNotifications(5_000))
                        .extracting(notification -> notification.getParameter())
                        .contains("3 ours");
            }
            check(world.database());
        }
    }

    private static void check(DatabaseUrl database) throws SQLException {
        assertThat(text(database, "select string_agg(sequence::text, ' ' order by sequence) from alert_changes"))
                .isEqualTo("1 2 3 4 5 6 7");
        assertThat(text(
                        database,
                        "select count(distinct (c.alert ->> 'tenant_id')) from alert_changes c join alerts a using (alert_id)"
                                + " where c.alert ->> 'tenant_id' = a.tenant_id and a.agency_id = 'ours'"
                                + " and (c.alert ->> 'sequence')::bigint = c.sequence"))
                .as("every tenant in its turn")
                .isEqualTo("5");
        assertThat(text(database, "select sequence from alert_counters where agency_id = 'ours'"))
                .isEqualTo("7");
    }

    private static void run(DatabaseUrl database, String sql) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String text(DatabaseUrl database, String sql) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
