-- Every score ever given, with the viewpoint it was given from, so that it can be recomputed.

create table predictions (
    prediction_id         uuid             not null,
    calculated_at         timestamptz      not null,
    agency_id             varchar(50)      not null,
    tenant_id             varchar(50)      not null,
    as_of                 date             not null,
    known_at              timestamptz      not null,
    ledger_revision       bigint           not null,
    model_version         varchar(64)      not null,
    payment_probability   double precision not null,
    risk_level            text             not null,
    confidence_score      double precision not null,
    expected_payment_date date,
    window_earliest       date,
    window_latest         date,
    history_days          integer          not null,
    target_charge_id      varchar(100),
    target_due_date       date,
    factors               jsonb            not null,
    shadow                boolean          not null default false,
    primary key (prediction_id, calculated_at),
    constraint predictions_probability_in_range check (payment_probability between 0 and 1),
    constraint predictions_confidence_in_range check (confidence_score between 0 and 1),
    constraint predictions_risk_level_known
        check (risk_level in ('EXCELLENT', 'GOOD', 'MEDIUM', 'RISKY', 'CRITICAL', 'UNKNOWN')),
    constraint predictions_window_ordered check (window_earliest <= window_latest)
);
create index predictions_by_tenant on predictions (tenant_id, calculated_at desc);
comment on table predictions is 'Every score ever given.';
comment on column predictions.as_of is 'The day the score speaks from, local date of the agency.';
comment on column predictions.known_at is 'Ledger rows recorded later were not seen.';
comment on column predictions.ledger_revision is 'Ledger rows of a higher revision were not seen.';
comment on column predictions.factors is 'The reasons that weigh most, without wording: type, severity, direction, impact, value.';
comment on column predictions.shadow is 'Given by a model on trial: never shown, not counted in the KPIs.';

-- Buckets are UTC hours whatever the session's time zone, as time_bucket counts them.
create materialized view prediction_kpis_hourly as
select date_bin(interval '1 hour', calculated_at, timestamptz '2000-01-03 00:00:00+00') as bucket,
       agency_id,
       risk_level,
       count(*)                 as predictions,
       avg(payment_probability) as mean_probability,
       avg(confidence_score)    as mean_confidence
from predictions
where not shadow
group by 1, 2, 3;
create unique index prediction_kpis_hourly_key on prediction_kpis_hourly (bucket, agency_id, risk_level);
comment on materialized view prediction_kpis_hourly is 'Scores by hour, agency and level; as fresh as the last refresh_prediction_kpis().';

create procedure refresh_prediction_kpis()
language plpgsql
as $$
begin
    refresh materialized view concurrently prediction_kpis_hourly;
end;
$$;
comment on procedure refresh_prediction_kpis() is 'Brings prediction_kpis_hourly up to date, without blocking its readers.';
