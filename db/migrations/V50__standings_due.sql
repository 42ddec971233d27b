-- Whom to judge again although no new score came, and by which grace a model's overdue rents are counted.

-- Rows of the same tenant never wait for each other: whoever changes rules or decides on a tenant must not wait for a worker.
create table standings_due (
    due_id       bigint      generated always as identity primary key,
    tenant_id    varchar(50) not null,
    requested_at timestamptz not null default clock_timestamp(),
    not_before   timestamptz not null default clock_timestamp()
);
create index standings_due_by_tenant on standings_due (tenant_id);
create index standings_due_next on standings_due (not_before, due_id);
comment on table standings_due is
    'Tenants whose standing must be computed again: their agency''s rules or a person''s decision changed, or they have none. '
    'Taken out by the transaction that stores it. A tenant may be in it several times.';
comment on column standings_due.not_before is 'Later than the request after a failure.';

create index standings_overridden on standings (tenant_id) where overridden;

alter table models add column grace_days integer;
comment on column models.grace_days is
    'Days after the due day on which a rent is still in time, as the model was trained; null in the oldest rows: 5.';
