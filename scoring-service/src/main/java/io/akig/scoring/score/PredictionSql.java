package io.akig.scoring.score;

/** The statements of the predictions table. */
final class PredictionSql {

    /** One statement and one commit for a whole group; the last array names what shadow rows repeat, and is else empty. */
    static final String INSERT =
            """
            insert into predictions (prediction_id, calculated_at, agency_id, tenant_id, as_of, known_at, ledger_revision,
                                     model_version, payment_probability, risk_level, confidence_score,
                                     expected_payment_date, window_earliest, window_latest, window_coverage,
                                     history_days, target_charge_id, target_due_date, factors, run_id, risk_bands,
                                     shadow, shadow_of)
            select i, timestamptz 'epoch' + c * interval '1 microsecond', a, t, d, timestamptz 'epoch' + k * interval '1 microsecond',
                   r, m, p, l, s, nullif(e, '')::date, nullif(we, '')::date, nullif(wl, '')::date,
                   nullif(wc, '')::float8, h, nullif(tc, ''), nullif(td, '')::date, f::jsonb,
                   nullif($21, '')::uuid, $22::float8[], o is not null, o
            from unnest($1::uuid[], $2::bigint[], $3::text[], $4::text[], $5::date[], $6::bigint[], $7::bigint[],
                        $8::text[], $9::float8[], $10::text[], $11::float8[],
                        $12::text[], $13::text[], $14::text[], $15::text[], $16::int[], $17::text[], $18::text[],
                        $19::text[], $20::uuid[])
                 as group_of_rows (i, c, a, t, d, k, r, m, p, l, s, e, we, wl, wc, h, tc, td, f, o)
            """;

    /** Newest first; one row of nulls when the tenant exists and has none, no row when there is no such tenant. */
    static final String HISTORY =
            """
            select t.tenant_id, a.currency, p.prediction_id, p.calculated_at, t.agency_id, p.as_of, p.known_at,
                   p.ledger_revision, p.model_version, p.payment_probability, p.risk_level, p.confidence_score,
                   p.expected_payment_date, p.window_earliest, p.window_latest, p.window_coverage,
                   p.history_days, p.target_charge_id, p.target_due_date, p.factors::text as factors
            from tenants t
            join agencies a on a.agency_id = t.agency_id
            left join lateral (
                select * from predictions
                where tenant_id = t.tenant_id and not shadow and (calculated_at, prediction_id) < ($2, $3)
                order by calculated_at desc, prediction_id desc
                limit $4) p on true
            where t.tenant_id = $1
            """;

    /** One prediction, whoever gave it and whether or not its tenant is still there. */
    static final String ONE =
            """
            select p.tenant_id, coalesce(a.currency, 'GNF') as currency, p.prediction_id, p.calculated_at, p.agency_id,
                   p.as_of, p.known_at, p.ledger_revision, p.model_version, p.payment_probability, p.risk_level,
                   p.confidence_score, p.expected_payment_date, p.window_earliest, p.window_latest, p.window_coverage,
                   p.history_days, p.target_charge_id, p.target_due_date, p.factors::text as factors, p.risk_bands
            from predictions p
            left join agencies a on a.agency_id = p.agency_id
            where p.prediction_id = $1
            """;

    private PredictionSql() {}
}
