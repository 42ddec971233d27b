-- The same name, columns and freshness as the materialised view of the plain schema, but a refresh reads what changed only.
-- Materialised only: real-time rows would make the two answer differently between refreshes.

drop materialized view prediction_kpis_hourly;

create materialized view prediction_kpis_hourly
with (timescaledb.continuous, timescaledb.materialized_only = true) as
select time_bucket(interval '1 hour', calculated_at) as bucket,
       agency_id,
       risk_level,
       count(*)                 as predictions,
       avg(payment_probability) as mean_probability,
       avg(confidence_score)    as mean_confidence
from predictions
where not shadow
group by 1, 2, 3
with no data;
comment on view prediction_kpis_hourly is 'Scores by hour, agency and level; as fresh as the last refresh_prediction_kpis().';

-- One year back and no further: refreshing hours whose predictions have been retired would empty their KPIs.
create or replace procedure refresh_prediction_kpis()
language plpgsql
as $$
begin
    call refresh_continuous_aggregate('prediction_kpis_hourly', now() - interval '1 year', null);
end;
$$;
