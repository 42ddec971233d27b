package io.akig.testkit;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows of a schema under test, and the statements a service reads them with. */
final class LedgerRows {
    private final JdbcClient jdbc;

    LedgerRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void tenant(String agency, String tenant) {
        jdbc.sql("insert into agencies (agency_id, name) values (?, ?) on conflict do nothing")
                .params(agency, agency)
                .update();
        jdbc.sql("insert into tenants (tenant_id, agency_id) values (?, ?)")
                .params(tenant, agency)
                .update();
    }

    void charge(String tenant, String charge, String due, long amount, long revision) {
        jdbc.sql(
                        """
                        insert into rent_charges (agency_id, tenant_id, charge_id, due_date, amount_minor, recorded_at, revision)
                        select agency_id, tenant_id, ?, ?::date, ?, ?::date - interval '30 days', ?
                        from tenants where tenant_id = ?
                        """)
                .params(charge, due, amount, due, revision, tenant)
                .update();
    }

    void payment(String tenant, String payment, String paidOn, long amount, long revision) {
        jdbc.sql(
                        """
                        insert into payments (agency_id, tenant_id, payment_id, paid_on, amount_minor, recorded_at, revision)
                        select agency_id, tenant_id, ?, ?::date, ?, ?::timestamptz, ?
                        from tenants where tenant_id = ?
                        """)
                .params(payment, paidOn, amount, paidOn, revision, tenant)
                .update();
    }

    /** The whole ledger of a tenant, every version of every row, as one row of arrays; null for an unknown tenant. */
    List<String> ledgerAsArrays(String tenant) {
        return jdbc.sql(
                        """
                        select t.ledger_revision, c.*, p.*
                        from tenants t
                        cross join lateral (
                            select array_agg(charge_id order by revision) as charge_ids,
                                   array_agg(due_date order by revision) as due_dates,
                                   array_agg(amount_minor order by revision) as charge_amounts
                            from rent_charges where tenant_id = t.tenant_id) c
                        cross join lateral (
                            select array_agg(payment_id order by revision) as payment_ids,
                                   array_agg(paid_on order by revision) as paid_days,
                                   array_agg(amount_minor order by revision) as payment_amounts
                            from payments where tenant_id = t.tenant_id) p
                        where t.tenant_id = ?
                        """)
                .param(tenant)
                .query((row, number) -> List.of(
                        row.getString("charge_ids"),
                        row.getString("due_dates"),
                        row.getString("charge_amounts"),
                        row.getString("payment_ids"),
                        row.getString("paid_days"),
                        row.getString("payment_amounts")))
                .single();
    }

    void prediction(String agency, String calculatedAt, String level, double probability, boolean shadow) {
        jdbc.sql(
                        """
                        insert into predictions (prediction_id, calculated_at, agency_id, tenant_id, as_of, known_at,
                            ledger_revision, model_version, payment_probability, risk_level, confidence_score,
                            history_days, factors, shadow)
                        values (gen_random_uuid(), ?::timestamptz, ?, 'someone', '2026-11-01', '2026-11-01T00:00Z',
                            7, 'm-1', ?, ?, 0.5, 100, '[]', ?)
                        """)
                .params(calculatedAt, agency, probability, level, shadow)
                .update();
    }

    List<String> kpis(String agency) {
        return jdbc.sql(
                        """
                        select to_char(bucket at time zone 'UTC', 'MM-DD HH24:MI') || ' ' || risk_level || ' ' || predictions
                               || ' ' || mean_probability || ' ' || mean_confidence
                        from prediction_kpis_hourly where agency_id = ? order by bucket, risk_level
                        """)
                .param(agency)
                .query(String.class)
                .list();
    }
}
