package io.akig.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.akig.kit.schema.MigratedSchema;
import io.akig.kit.schema.SchemaMigrator;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.database.postgresql.PostgreSQLConfigurationExtension;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class MovingToTimescaleTest {
    @Test
    void a_plain_database_with_rows_keeps_them_when_its_server_gains_timescale() {
        try (DatabaseUnderTest database = DatabaseUnderTest.timescaleOnNode()) {
            migratePlain(database, "latest");
            JdbcClient jdbc = JdbcClient.create(database.dataSource());
            LedgerRows rows = new LedgerRows(jdbc);
            rows.tenant("conakry", "mover");
            rows.charge("mover", "c-1", "2021-01-05", 100, 1);
            rows.charge("mover", "c-2", "2025-01-05", 100, 2);
            rows.payment("mover", "p-1", "2021-01-05", 100, 3);
            rows.prediction("conakry", LocalDate.now(ZoneOffset.UTC).minusYears(2) + "T08:00Z", "GOOD", 0.75, false);
            jdbc.sql("call refresh_prediction_kpis()").update();
            List<String> ledger = rows.ledgerAsArrays("mover");
            List<String> kpis = rows.kpis("conakry");

            MigratedSchema moved = new SchemaMigrator(database.dataSource()).migrate();

            assertThat(moved.applied()).isZero();
            assertThat(moved.timescaleApplied()).isPositive();
            assertThat(rows.ledgerAsArrays("mover")).isEqualTo(ledger);
            assertThat(rows.kpis("conakry")).hasSize(1).isEqualTo(kpis);
            assertThat(jdbc.sql(
                                    "select count(*) from timescaledb_information.chunks where hypertable_name = 'rent_charges'")
                            .query(Long.class)
                            .single())
                    .isEqualTo(2);
        }
    }

    @Test
    void a_database_that_has_timescale_since_before_the_keys_held_whole_rows_takes_the_new_keys() {
        try (DatabaseUnderTest database = DatabaseUnderTest.timescaleOnNode()) {
            migratePlain(database, "63");
            JdbcClient jdbc = JdbcClient.create(database.dataSource());
            LedgerRows rows = new LedgerRows(jdbc);
            rows.tenant("conakry", "old");
            rows.charge("old", "c-1", "2021-01-05", 100, 1);
            rows.payment("old", "p-1", "2025-01-05", 100, 2);
            migrateTimescale(database);
            jdbc.sql("select compress_chunk(show_chunks('rent_charges'))")
                    .query()
                    .listOfRows();
            List<String> ledger = rows.ledgerAsArrays("old");

            MigratedSchema migrated = new SchemaMigrator(database.dataSource()).migrate();

            assertThat(migrated.applied()).isPositive();
            assertThat(rows.ledgerAsArrays("old")).isEqualTo(ledger);
            assertThat(jdbc.sql("select pg_get_indexdef('rent_charges_pkey'::regclass)")
                            .query(String.class)
                            .single())
                    .endsWith("INCLUDE (amount_minor, recorded_at)");
        }
    }

    private static void migratePlain(DatabaseUnderTest database, String target) {
        var unused = Flyway.configure()
                .dataSource(database.dataSource())
                .locations("classpath:db/migrations")
                .table("schema_history")
                .target(target)
                .load()
                .migrate();
    }

    /** As {@link SchemaMigrator} does after the plain ones. */
    private static void migrateTimescale(DatabaseUnderTest database) {
        JdbcClient.create(database.dataSource())
                .sql("create extension if not exists timescaledb")
                .update();
        var configuration = Flyway.configure()
                .dataSource(database.dataSource())
                .locations("classpath:db/timescale")
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .table("schema_history_timescale");
        configuration
                .getPluginRegister()
                .getExact(PostgreSQLConfigurationExtension.class)
                .setTransactionalLock(false);
        var unused = configuration.load().migrate();
    }
}
