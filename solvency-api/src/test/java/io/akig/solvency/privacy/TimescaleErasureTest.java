package io.akig.solvency.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.akig.kit.schema.SchemaMigrator;
import io.akig.testkit.DatabaseUnderTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is done by triggers and functions of the database, on hypertables whose old chunks are kept as columns. */
class TimescaleErasureTest {
    private static final String PSEUDONYM = "erased-0123456789abcdef0123456789abcdef";
    private static final List<String> HYPERTABLES = List.of("rent_charges", "payments", "predictions");

    @Test
    void the_roster_follows_and_who_is_erased_is_gone_from_rows_and_columns() {
        try (DatabaseUnderTest database = DatabaseUnderTest.timescaleOnNode()) {
            holds(database);
        }
    }

    @Test
    void the_same_holds_on_a_server() {
        try (DatabaseUnderTest database = DatabaseUnderTest.timescaleInDocker()) {
            holds(database);
        }
    }

    private static void holds(DatabaseUnderTest database) {
        var unused = new SchemaMigrator(database.dataSource()).migrate();
        JdbcClient jdbc = JdbcClient.create(database.dataSource());
        world(jdbc);

        assertThat(one(jdbc, "select words @@ 'keita'::tsquery from roster where tenant_id = 'T1'"))
                .isEqualTo("t");
        jdbc.sql("update tenants set full_name = 'Awa Bah' where tenant_id = 'T1'")
                .update();
        jdbc.sql(
                        "update standings set risk_level = 'RISKY', probability = 0.4, computed_at = clock_timestamp() where tenant_id = 'T1'")
                .update();
        assertThat(one(
                        jdbc,
                        "select (words @@ 'bah'::tsquery) || ' ' || risk_level from roster where tenant_id = 'T1'"))
                .isEqualTo("true RISKY");
        assertThat(one(jdbc, "select count(*) from standing_changes where tenant_id = 'T1'"))
                .isEqualTo("2");

        for (String table : HYPERTABLES) {
            assertThat(jdbc.sql("select count(compress_chunk(c)) from show_chunks('" + table + "') c")
                            .query(Integer.class)
                            .single())
                    .as(table)
                    .isPositive();
        }
        String sums = one(jdbc, sums("T1"));
        jdbc.sql("select erase_tenant('T1', '" + PSEUDONYM + "')").query().singleRow();

        assertThat(one(jdbc, sums(PSEUDONYM))).isEqualTo(sums).doesNotStartWith("0");
        assertThat(one(jdbc, sums("T2"))).isEqualTo("2 300 1 100 1");
        for (String table : HYPERTABLES) {
            assertThat(one(jdbc, "select count(*) from " + table + " t where t::text like '%T1%'"))
                    .as(table)
                    .isEqualTo("0");
        }
        assertThat(one(jdbc, "select count(*) from roster where tenant_id in ('T1', '" + PSEUDONYM + "')"))
                .isEqualTo("0");
        assertThat(one(jdbc, "select count(*) from standings where tenant_id <> 'T2'"))
                .isEqualTo("0");
        assertThat(one(jdbc, "select records_of_tenant('T2') -> 'payments' ->> 0"))
                .contains("T2-p");
    }

    private static void world(JdbcClient jdbc) {
        jdbc.sql("insert into agencies (agency_id, name) values ('ours', 'Ours')")
                .update();
        for (String tenant : List.of("T1", "T2")) {
            jdbc.sql(
                            "insert into tenants (tenant_id, agency_id, full_name, ledger_revision) values (?, 'ours', 'M''Mah Keïta', 9)")
                    .param(tenant)
                    .update();
            jdbc.sql(
                            "insert into leases (tenant_id, revision, agency_id, unit, recorded_at) values (?, 1, 'ours', 'B12', now())")
                    .param(tenant)
                    .update();
            // Of two years: of more than one chunk.
            jdbc.sql(
                            """
                            insert into rent_charges (agency_id, tenant_id, charge_id, due_date, amount_minor, recorded_at, revision)
                            values ('ours', :t, :t || '-c1', '2023-01-05', 100, now(), 2), ('ours', :t, :t || '-c2', '2025-01-05', 200, now(), 3)
                            """)
                    .param("t", tenant)
                    .update();
            jdbc.sql(
                            """
                            insert into payments (agency_id, tenant_id, payment_id, paid_on, amount_minor, charge_id, method, recorded_at, revision)
                            values ('ours', :t, :t || '-p', '2023-01-05', 100, :t || '-c1', 'cash', now(), 4)
                            """)
                    .param("t", tenant)
                    .update();
            jdbc.sql(
                            """
                            insert into predictions (prediction_id, calculated_at, agency_id, tenant_id, as_of, known_at, ledger_revision,
                                model_version, payment_probability, risk_level, confidence_score, history_days, factors, target_charge_id)
                            values (gen_random_uuid(), now() - interval '90 days', 'ours', :t, current_date - 90, now() - interval '90 days', 4,
                                'm', 0.6, 'MEDIUM', 0.8, 400, '[]', :t || '-c2')
                            """)
                    .param("t", tenant)
                    .update();
            jdbc.sql(
                            """
                            insert into standings (tenant_id, agency_id, probability, risk_level, confidence, overridden,
                                computed_probability, computed_level, arrears_minor, oldest_unpaid_days, reason, level_since, as_of,
                                computed_at, ledger_revision, rule_version)
                            values (:t, 'ours', 0.6, 'MEDIUM', 0.8, false, 0.6, 'MEDIUM', 0, 0, '{}', now(), current_date, now(), 9, 0)
                            """)
                    .param("t", tenant)
                    .update();
        }
    }

    /** What the figures and the model's accuracy rest on; a prediction must still name its charge. */
    private static String sums(String tenant) {
        return """
                select (select count(*) || ' ' || sum(amount_minor) from rent_charges where tenant_id = '%1$s') || ' ' ||
                       (select count(*) || ' ' || sum(amount_minor) from payments where tenant_id = '%1$s') || ' ' ||
                       (select count(*) from predictions p join rent_charges c
                          on c.tenant_id = p.tenant_id and c.charge_id = p.target_charge_id where p.tenant_id = '%1$s')"""
                .formatted(tenant);
    }

    private static String one(JdbcClient jdbc, String sql) {
        return jdbc.sql(sql).query(String.class).single();
    }
}
