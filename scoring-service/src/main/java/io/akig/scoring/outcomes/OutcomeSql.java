package io.akig.scoring.outcomes;

/** The statements about promises and their outcomes. */
final class OutcomeSql {
    /** Tenants whose ledger changed since the last search, or for whom a day that decides something has come. */
    static final String TO_SWEEP =
            """
            select t.tenant_id
            from tenants t
            join agencies a on a.agency_id = t.agency_id
            left join outcome_sweeps s on s.tenant_id = t.tenant_id
            where t.tenant_id > $1
              and (s.tenant_id is null or s.ledger_revision < t.ledger_revision
                   or s.next_on <= ($2::timestamptz at time zone a.time_zone)::date)
            order by t.tenant_id
            limit $3
            """;

    /**
     * Predictions made without hindsight: from the day on which they were calculated (a portfolio run keeps the day on which
     * it was asked for, so it may be a day behind), and knowing all that was recorded by then. One computed for a past day
     * is a replay, not a promise. Corrections reach as far back as the earliest calculation.
     */
    static final String PROMISES =
            """
            select p.prediction_id, p.calculated_at, p.tenant_id, p.agency_id, p.as_of, p.model_version, p.shadow,
                   p.payment_probability, p.risk_level, p.target_charge_id, p.target_due_date,
                   o.charge_id as outcome_charge, o.due_date as outcome_due, o.on_time, o.settled_on
            from predictions p
            join agencies a on a.agency_id = p.agency_id
            left join outcomes o on o.prediction_id = p.prediction_id
            where p.tenant_id = any($1)
              and p.calculated_at >= $2
              and p.target_due_date is not null
              and case when p.run_id is null
                       then p.known_at >= p.calculated_at
                            and p.as_of = (p.calculated_at at time zone a.time_zone)::date
                       else p.as_of >= (p.calculated_at at time zone a.time_zone)::date - 1 end
            """;

    /** A charge that is paid at last, though late, is no revision. */
    static final String DECIDE =
            """
            insert into outcomes (prediction_id, calculated_at, agency_id, tenant_id, model_version, shadow, as_of,
                                  payment_probability, risk_level, charge_id, due_date, grace_days, projected, on_time,
                                  settled_on, ledger_revision, decided_at)
            select i, timestamptz 'epoch' + c * interval '1 microsecond', a, t, m, h, d, p, l, x, u, g, j,
                   nullif(o, '')::boolean, nullif(s, '')::date, r, $17
            from unnest($1::uuid[], $2::bigint[], $3::text[], $4::text[], $5::text[], $6::boolean[], $7::date[],
                        $8::float8[], $9::text[], $10::text[], $11::date[], $12::int[], $13::boolean[], $14::text[],
                        $15::text[], $16::bigint[])
                 as decided (i, c, a, t, m, h, d, p, l, x, u, g, j, o, s, r)
            on conflict (prediction_id) do update
            set charge_id = excluded.charge_id, due_date = excluded.due_date, on_time = excluded.on_time,
                settled_on = excluded.settled_on, ledger_revision = excluded.ledger_revision,
                revised_at = case when (outcomes.charge_id, outcomes.due_date, outcomes.on_time)
                                       is distinct from (excluded.charge_id, excluded.due_date, excluded.on_time)
                                  then excluded.decided_at else outcomes.revised_at end,
                revisions = outcomes.revisions
                            + case when (outcomes.charge_id, outcomes.due_date, outcomes.on_time)
                                        is distinct from (excluded.charge_id, excluded.due_date, excluded.on_time)
                                   then 1 else 0 end
            """;

    static final String SWEPT =
            """
            insert into outcome_sweeps (tenant_id, ledger_revision, next_on, swept_at)
            select t, r, nullif(n, '')::date, $4
            from unnest($1::text[], $2::bigint[], $3::text[]) as swept (t, r, n)
            on conflict (tenant_id) do update
            set ledger_revision = excluded.ledger_revision, next_on = excluded.next_on, swept_at = excluded.swept_at
            """;

    private OutcomeSql() {}
}
