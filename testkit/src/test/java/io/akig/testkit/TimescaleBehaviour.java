package io.akig.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;

/** What TimescaleDB adds, beside the common behaviour. */
abstract class TimescaleBehaviour extends SchemaBehaviour {
    /** The tests run the jobs themselves; a server with background workers would run them in between. */
    @BeforeEach
    void stop_the_schedule() {
        strings(
                "select alter_job(job_id, scheduled => false)::text from timescaledb_information.jobs where job_id >= 1000");
    }

    @Test
    void ledger_and_predictions_are_hypertables_with_the_chunks_they_need() {
        assertThat(firstMigration().onTimescale()).isTrue();
        assertThat(
                        strings(
                                """
                        select hypertable_name || ' ' || column_name || ' ' || extract(days from time_interval)
                        from timescaledb_information.dimensions
                        where hypertable_schema = 'public' order by 1
                        """))
                .containsExactly("payments paid_on 365", "predictions calculated_at 30", "rent_charges due_date 365");
    }

    @Test
    void old_rows_are_kept_as_columns_by_tenant_and_only_predictions_retire() {
        assertThat(
                        strings(
                                """
                        select hypertable::text || ' ' || segmentby || ' ' || orderby
                        from timescaledb_information.hypertable_columnstore_settings
                        where hypertable::text not like '%materialized%' order by 1
                        """))
                .containsExactly(
                        "payments tenant_id paid_on,payment_id,revision",
                        "predictions tenant_id calculated_at DESC,prediction_id",
                        "rent_charges tenant_id due_date,charge_id,revision");
        assertThat(
                        strings(
                                """
                        select hypertable_name || ' ' || coalesce(config ->> 'compress_after', config ->> 'drop_after')
                        from timescaledb_information.jobs
                        where proc_name in ('policy_compression', 'policy_retention') order by 1
                        """))
                .containsExactly(
                        "payments 2 years", "predictions 2 mons", "predictions 3 years", "rent_charges 2 years");
    }

    @Test
    void kpis_are_a_continuous_aggregate_with_a_policy() {
        assertThat(
                        strings(
                                """
                        select view_name || ' ' || materialized_only from timescaledb_information.continuous_aggregates
                        """))
                .containsExactly("prediction_kpis_hourly true");
        assertThat(
                        strings(
                                """
                        select schedule_interval::text from timescaledb_information.jobs
                        where proc_name = 'policy_refresh_continuous_aggregate'
                        """))
                .containsExactly("00:10:00");
    }

    @Test
    void a_ledger_kept_as_columns_is_read_corrected_and_guarded_as_before() {
        rows.tenant("siguiri", "compressed");
        rows.charge("compressed", "c-1", "2012-03-05", 200, 1);
        rows.charge("compressed", "c-2", "2012-04-05", 200, 2);
        rows.payment("compressed", "p-1", "2012-03-05", 200, 3);
        List<String> before = rows.ledgerAsArrays("compressed");

        runJobs("policy_compression");

        assertThat(
                        strings(
                                """
                        select hypertable_name::text from timescaledb_information.chunks
                        where is_compressed and range_end < '2014-01-01' order by 1
                        """))
                .containsExactly("payments", "rent_charges");
        assertThat(rows.ledgerAsArrays("compressed")).isEqualTo(before);
        assertThatThrownBy(() -> rows.charge("compressed", "c-1", "2012-03-05", 200, 1))
                .isInstanceOf(DuplicateKeyException.class);

        rows.charge("compressed", "c-1", "2012-03-05", 180, 4);

        assertThat(rows.ledgerAsArrays("compressed")).contains("{200,200,180}");
    }

    @Test
    void retired_predictions_leave_their_kpis_behind() {
        rows.prediction("faranah", "2015-06-01T10:00Z", "GOOD", 0.7, false);
        jdbc.sql("call refresh_continuous_aggregate('prediction_kpis_hourly', '2015-06-01Z', '2015-06-02Z')")
                .update();

        runJobs("policy_retention");
        jdbc.sql("call refresh_prediction_kpis()").update();

        assertThat(strings("select tenant_id from predictions where agency_id = 'faranah'"))
                .isEmpty();
        assertThat(rows.kpis("faranah")).hasSize(1);
    }

    private void runJobs(String procedure) {
        for (String job :
                strings("select job_id::text from timescaledb_information.jobs where hypertable_schema = 'public'"
                        + " and proc_name = '" + procedure + "'")) {
            jdbc.sql("call run_job(" + job + ")").update();
        }
    }

    private List<String> strings(String sql) {
        return jdbc.sql(sql).query(String.class).list();
    }
}
