-- Chunks of the ledger are a year long: a tenant's whole history is read at once, and must touch few of them.
-- Predictions come by the thousand every day and are read newest first, so theirs are a month.
-- No default indexes: the keys and the indexes by tenant serve every query there is.

select create_hypertable('rent_charges', by_range('due_date', interval '365 days'),
                         create_default_indexes => false, migrate_data => true);
select create_hypertable('payments', by_range('paid_on', interval '365 days'),
                         create_default_indexes => false, migrate_data => true);
select create_hypertable('predictions', by_range('calculated_at', interval '30 days'),
                         create_default_indexes => false, migrate_data => true);
