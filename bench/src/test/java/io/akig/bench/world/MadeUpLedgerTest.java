package io.akig.bench.world;

import static org.assertj.core.api.Assertions.assertThat;

import io.akig.kit.schema.DatabaseUrl;
import io.akig.kit.schema.SchemaMigrator;
import io.akig.quickstart.world.DataDirectory;
import io.akig.quickstart.world.World;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MadeUpLedgerTest {
    private static final PrintStream NOWHERE = new PrintStream(OutputStream.nullOutputStream());

    @TempDir
    Path folder;

    @Test
    void a_ledger_is_filled_up_to_so_many_tenants_with_as_many_rents_each() throws Exception {
        try (World world = World.open(DataDirectory.at(folder), Map.of())) {
            var unused = new SchemaMigrator(world.database().dataSource()).migrate();
            MadeUpLedger ledger = new MadeUpLedger(world.database(), 12, NOWHERE);
            ledger.fill(15);
            ledger.fill(40);
            check(world.database());
        }
    }

    private static void check(DatabaseUrl database) throws SQLException {
        assertThat(number(database, "select count(*) from tenants")).isEqualTo(40);
        assertThat(number(database, "select count(*) from leases")).isEqualTo(40);
        assertThat(number(database, "select count(*) from rent_charges")).isEqualTo(40 * 12);
        assertThat(number(
                        database,
                        "select count(*) from payments p join rent_charges c using (tenant_id, charge_id)"
                                + " where p.amount_minor = c.amount_minor and p.paid_on < current_date"))
                .isBetween(40 * 10L, 40 * 12L)
                .isEqualTo(number(database, "select count(*) from payments"));
    }

    private static long number(DatabaseUrl database, String sql) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
