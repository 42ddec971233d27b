package io.akig.kit.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.akig.kit.schema.MigratedSchema;
import io.akig.kit.schema.SchemaMigrator;
import io.akig.testkit.DatabaseUnderTest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** That one tenant's ledger is read from its keys, however many others there are. */
class LedgerPlanTest {
    /** Once it was vacuumed a table is read from its index alone, before that by way of the index: both are its key. */
    private static final Pattern READ = Pattern.compile(
            "Seq Scan on (?<whole>\\S+)|(Index Only Scan using|Index Scan using|Bitmap Index Scan on) (?<index>\\S+)");

    private static final int YEARS = 3;

    @Test
    void on_plain_tables() throws SQLException {
        try (DatabaseUnderTest database = DatabaseUnderTest.plain()) {
            assertThat(reads(database)).containsExactlyInAnyOrder("rent_charges_pkey", "payments_pkey");
        }
    }

    @Test
    void in_each_chunk_of_timescale() throws SQLException {
        try (DatabaseUnderTest database = DatabaseUnderTest.timescaleOnNode()) {
            List<String> reads = reads(database);
            assertThat(reads).allMatch(index -> index.matches("\"\\d+_\\d+_(rent_charges|payments)_pkey\""));
            assertThat(reads).filteredOn(index -> index.contains("charges")).hasSizeGreaterThanOrEqualTo(YEARS);
            assertThat(reads).filteredOn(index -> index.contains("payments")).hasSizeGreaterThanOrEqualTo(YEARS);
        }
    }

    /** What is read of the ledger's tables and chunks for one tenant: the index, or the table where it is read as a whole. */
    private static List<String> reads(DatabaseUnderTest database) throws SQLException {
        MigratedSchema unused = new SchemaMigrator(database.dataSource()).migrate();
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            fill(statement);
            List<String> reads = new ArrayList<>();
            String one = LedgerSql.MANY.replace("$1", "array['t-77']");
            try (ResultSet plan = statement.executeQuery("explain " + one)) {
                while (plan.next()) {
                    Matcher read = READ.matcher(plan.getString(1));
                    if (read.find()) {
                        reads.add(read.group("index") == null ? read.group("whole") : read.group("index"));
                    }
                }
            }
            reads.removeIf(read -> read.matches("tenants_pkey|agencies_pkey|leases|leases_pkey"));
            return reads;
        }
    }

    private static void fill(Statement statement) throws SQLException {
        statement.execute("insert into agencies (agency_id, name) values ('a', 'A')");
        statement.execute("insert into tenants (tenant_id, agency_id, ledger_revision)"
                + " select 't-' || i, 'a', 100 from generate_series(1, 500) i");
        statement.execute(
                """
                insert into rent_charges (agency_id, tenant_id, charge_id, due_date, amount_minor, recorded_at, revision)
                select 'a', 't-' || i, 'c-' || i || '-' || m, date '2023-01-05' + m * 30, 100, '2023-01-01Z', m + 1
                from generate_series(0, %1$d * 12 - 1) m, generate_series(1, 500) i
                """
                        .formatted(YEARS));
        statement.execute(
                """
                insert into payments (agency_id, tenant_id, payment_id, paid_on, amount_minor, recorded_at, revision)
                select agency_id, tenant_id, 'p-' || charge_id, due_date, amount_minor, recorded_at, revision + 50
                from rent_charges
                """);
        statement.execute("vacuum (analyze) rent_charges, payments, tenants, leases");
    }
}
