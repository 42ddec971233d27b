package io.akig.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.akig.kit.schema.MigratedSchema;
import io.akig.kit.schema.SchemaMigrator;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class MovingToTimescaleTest {
    @Test
    void a_plain_database_with_rows_keeps_them_when_its_server_gains_timescale() {
        try (DatabaseUnderTest database = DatabaseUnderTest.timescaleOnNode()) {
            migratePlainOnly(database);
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

    private static void migratePlainOnly(DatabaseUnderTest database) {
        var unused = Flyway.configure()
                .dataSource(database.dataSource())
                .locations("classpath:db/migrations")
                .table("schema_history")
                .load()
                .migrate();
    }
}
