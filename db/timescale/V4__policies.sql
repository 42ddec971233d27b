-- Old rows are kept as columns, a tenant's together. They stay readable, and late corrections can still be written.
alter table rent_charges set (timescaledb.enable_columnstore,
    timescaledb.segmentby = 'tenant_id', timescaledb.orderby = 'due_date, charge_id, revision');
alter table payments set (timescaledb.enable_columnstore,
    timescaledb.segmentby = 'tenant_id', timescaledb.orderby = 'paid_on, payment_id, revision');
alter table predictions set (timescaledb.enable_columnstore,
    timescaledb.segmentby = 'tenant_id', timescaledb.orderby = 'calculated_at desc, prediction_id');
call add_columnstore_policy('rent_charges', after => interval '2 years');
call add_columnstore_policy('payments', after => interval '2 years');
call add_columnstore_policy('predictions', after => interval '2 months');

-- Predictions retire after three years; their KPIs stay. The ledger never does: it is what scores are computed from.
select add_retention_policy('predictions', drop_after => interval '3 years');

-- Predictions are never backdated, so a few days are enough; refresh_prediction_kpis() reaches further.
select add_continuous_aggregate_policy('prediction_kpis_hourly',
    start_offset => interval '3 days', end_offset => null, schedule_interval => interval '10 minutes');
