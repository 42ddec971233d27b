package io.akig.scoring.outcomes;

/** The statements about how predictions came true. Days are compared with a cutoff on which no zone is still in the grace. */
final class AccuracySql {
    /**
     * What counts as a promise with a realised outcome: it named a probability of its own, it was made before the due date,
     * and time has decided about the charge. Charges paid early whose grace still runs are left out, because the unpaid
     * ones beside them are not decided yet: only the good news would be counted.
     */
    private static final String REALISED =
            """
            on_time is not null and risk_level <> 'UNKNOWN' and as_of < due_date and due_date + grace_days < $1::date
            """;

    /** Of each charge the last promise of each model, by model and month. */
    static final String LAST_OF_EACH_MODEL =
            """
            select distinct on (model_version, shadow, due_month, tenant_id, charge_id)
                   model_version, shadow, date_trunc('month', due_date)::date as due_month, payment_probability, on_time
            from outcomes
            where
            """
                    + REALISED
                    + """
            and due_date >= $2
            order by model_version, shadow, due_month, tenant_id, charge_id, as_of desc, calculated_at desc
            """;

    /** Charges that were foreseen and about which time has not decided; the grace is that of the model that serves. */
    static final String PENDING =
            """
            select model_version, shadow, due_month, count(*) as charges, avg(payment_probability) as mean_probability
            from (select distinct on (model_version, shadow, tenant_id, charge)
                         model_version, shadow, date_trunc('month', target_due_date)::date as due_month,
                         payment_probability, coalesce(target_charge_id, target_due_date::text) as charge
                  from predictions
                  where calculated_at >= $2 and risk_level <> 'UNKNOWN' and as_of < target_due_date
                    and target_due_date + $3::int >= $1::date
                  order by model_version, shadow, tenant_id, charge, as_of desc, calculated_at desc) as foreseen
            group by 1, 2, 3
            """;

    static final String PUT_COHORT =
            """
            insert into accuracy_cohorts (model_version, shadow, due_month, realised, outcomes, right_calls, on_time,
                                          mean_probability, auc, brier, calibration_error, calibration, pending,
                                          pending_mean_probability, computed_at)
            values ($1, $2, $3, $4, $5, $6, $7, nullif($8::float8, 'NaN'), nullif($9::float8, 'NaN'),
                    nullif($10::float8, 'NaN'), nullif($11::float8, 'NaN'), $12::jsonb, $13,
                    nullif($14::float8, 'NaN'), $15)
            on conflict (model_version, shadow, due_month) do update
            set realised = excluded.realised, outcomes = excluded.outcomes, right_calls = excluded.right_calls,
                on_time = excluded.on_time, mean_probability = excluded.mean_probability, auc = excluded.auc,
                brier = excluded.brier, calibration_error = excluded.calibration_error,
                calibration = excluded.calibration, pending = excluded.pending,
                pending_mean_probability = excluded.pending_mean_probability, computed_at = excluded.computed_at
            """;

    /** Cohorts of the months just computed that have nothing left in them, such as a charge whose due date was moved. */
    static final String DROP_EMPTY = "delete from accuracy_cohorts where due_month >= $1 and computed_at < $2";

    /** Of each charge the last promise that anybody saw, whichever model gave it. */
    static final String PUT_FIGURE =
            """
            insert into accuracy_figures (computed_at, days, outcomes, right_calls)
            select $2, $3, count(*), count(*) filter (where (payment_probability >= 0.5) = on_time)
            from (select distinct on (tenant_id, charge_id) payment_probability, on_time
                  from outcomes
                  where not shadow and due_date >= $1::date - $3 - 100 and due_date + grace_days >= $1::date - $3
                    and
            """
                    + REALISED
                    + """
                  order by tenant_id, charge_id, as_of desc, calculated_at desc) as last_promises
            on conflict (computed_at) do update set outcomes = excluded.outcomes, right_calls = excluded.right_calls
            """;

    static final String FIGURE =
            "select computed_at, days, outcomes, right_calls from accuracy_figures order by computed_at desc limit 1";

    static final String CALIBRATION =
            """
            select sum(mean_probability * outcomes) / sum(outcomes) - sum(on_time) / sum(outcomes)::double precision as gap,
                   sum(calibration_error * outcomes) / sum(outcomes) as error
            from accuracy_cohorts where not shadow and outcomes > 0 and due_month >= $1
            having sum(outcomes) > 0
            """;

    static final String COHORTS =
            """
            select model_version, shadow, due_month, realised, outcomes, right_calls, on_time, mean_probability, auc, brier,
                   calibration_error, calibration::text as calibration, pending, pending_mean_probability, computed_at
            from accuracy_cohorts where model_version = $1 order by due_month desc, shadow
            """;

    private AccuracySql() {}
}
