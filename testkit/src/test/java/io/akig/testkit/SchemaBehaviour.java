package io.akig.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.akig.kit.schema.MigratedSchema;
import io.akig.kit.schema.SchemaMigrator;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.opentest4j.TestAbortedException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What holds for the schema on every kind of database; each kind is a subclass that opens one. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SchemaBehaviour {
    private DatabaseUnderTest database;
    private MigratedSchema first;
    private TestAbortedException missing;
    JdbcClient jdbc;
    LedgerRows rows;

    abstract DatabaseUnderTest open();

    @BeforeAll
    void migrate_an_empty_database() {
        try {
            database = open();
        } catch (TestAbortedException e) {
            missing = e;
            return;
        }
        first = new SchemaMigrator(database.dataSource()).migrate();
        jdbc = JdbcClient.create(database.dataSource());
        rows = new LedgerRows(jdbc);
    }

    /** Test by test: a class that is aborted as a whole leaves no trace in the reports. */
    @BeforeEach
    void skip_what_the_machine_lacks() {
        if (missing != null) {
            throw missing;
        }
    }

    @AfterAll
    void close() {
        if (database != null) {
            database.close();
        }
    }

    MigratedSchema firstMigration() {
        return first;
    }

    @Test
    void migrating_again_does_nothing() {
        MigratedSchema second = new SchemaMigrator(database.dataSource()).migrate();

        assertThat(first.applied()).isPositive();
        assertThat(second).isEqualTo(new MigratedSchema(first.version(), 0, first.timescaleVersion(), 0));
    }

    @Test
    void a_ledger_with_corrections_is_read_as_one_row_of_arrays() {
        rows.tenant("conakry", "550e8400-e29b-41d4-a716-446655440000");
        String tenant = "550e8400-e29b-41d4-a716-446655440000";
        rows.charge(tenant, "c-1", "2019-12-31", 150_000_00, 1);
        rows.charge(tenant, "c-2", "2026-01-05", 150_000_00, 2);
        rows.payment(tenant, "p-1", "2020-01-03", 150_000_00, 3);
        rows.charge(tenant, "c-2", "2026-01-05", 140_000_00, 4);
        rows.payment(tenant, "p-1", "2020-01-03", 0, 5);

        assertThat(rows.ledgerAsArrays(tenant))
                .containsExactly(
                        "{c-1,c-2,c-2}",
                        "{2019-12-31,2026-01-05,2026-01-05}",
                        "{15000000,15000000,14000000}",
                        "{p-1,p-1}",
                        "{2020-01-03,2020-01-03}",
                        "{15000000,0}");
    }

    @Test
    void the_same_version_of_a_ledger_row_is_refused_twice() {
        rows.tenant("kindia", "twice");
        rows.charge("twice", "c-1", "2026-01-05", 100, 1);
        rows.payment("twice", "p-1", "2026-01-05", 100, 2);

        assertThatThrownBy(() -> rows.charge("twice", "c-1", "2026-01-05", 100, 1))
                .isInstanceOf(DuplicateKeyException.class);
        assertThatThrownBy(() -> rows.payment("twice", "p-1", "2026-01-05", 100, 2))
                .isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void values_that_mean_nothing_are_refused() {
        rows.tenant("labe", "odd");

        assertThatThrownBy(() -> rows.tenant("labe", "no spaces")).isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> rows.charge("odd", "c-1", "2026-01-05", -1, 1))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> rows.payment("odd", "p-1", "2026-01-05", 1, 0))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> rows.prediction("labe", "2026-11-01T00:00Z", "GREAT", 0.5, false))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void kpis_count_predictions_by_utc_hour_and_level_once_refreshed() {
        LocalDate day = LocalDate.now(ZoneOffset.UTC).minusDays(2);
        String prefix = day.toString().substring(5);
        rows.prediction("mamou", day + "T08:00:00Z", "GOOD", 0.7, false);
        rows.prediction("mamou", day + "T08:59:59.999999Z", "GOOD", 0.8, false);
        rows.prediction("mamou", day + "T09:00:00Z", "GOOD", 0.75, false);
        rows.prediction("mamou", day + "T08:30:00Z", "RISKY", 0.25, false);
        rows.prediction("mamou", day + "T08:30:00Z", "RISKY", 0.5, true);
        assertThat(rows.kpis("mamou")).isEmpty();

        jdbc.sql("call refresh_prediction_kpis()").update();

        List<String> expected = List.of(
                prefix + " 08:00 GOOD 2 0.75 0.5",
                prefix + " 08:00 RISKY 1 0.25 0.5",
                prefix + " 09:00 GOOD 1 0.75 0.5");
        assertThat(rows.kpis("mamou")).isEqualTo(expected);

        rows.prediction("mamou", day + "T09:30:00Z", "GOOD", 0.25, false);
        jdbc.sql("call refresh_prediction_kpis()").update();

        assertThat(rows.kpis("mamou")).last().isEqualTo(prefix + " 09:00 GOOD 2 0.5 0.5");
    }

    @Test
    void a_prediction_of_this_minute_is_counted_too() {
        rows.prediction("boke", "now", "MEDIUM", 0.5, false);

        jdbc.sql("call refresh_prediction_kpis()").update();

        assertThat(rows.kpis("boke")).hasSize(1);
    }

    @Test
    void the_active_model_is_that_of_the_last_activation() {
        for (String version : List.of("m-1", "m-2")) {
            jdbc.sql("insert into models values (?, now(), repeat('0', 64), '\\x00', '{}')")
                    .param(version)
                    .update();
            jdbc.sql("insert into model_activations (version, role, actor) values (?, 'ACTIVE', 'test')")
                    .param(version)
                    .update();
        }
        jdbc.sql("insert into model_activations (version, role, actor) values ('m-1', 'SHADOW', 'test')")
                .update();

        assertThat(jdbc.sql(
                                """
                                select version from model_activations
                                where role = 'ACTIVE' order by activation_id desc limit 1
                                """)
                        .query(String.class)
                        .single())
                .isEqualTo("m-2");
    }
}
