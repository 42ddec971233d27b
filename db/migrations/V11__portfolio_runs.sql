-- Rescoring of an agency or of all, resumable after a kill.

create table portfolio_runs (
    run_id         uuid        primary key,
    agency_id      varchar(50) references agencies,
    trigger        text        not null,
    state          text        not null default 'PENDING',
    as_of          date        not null,
    requested_at   timestamptz not null,
    started_at     timestamptz,
    finished_at    timestamptz,
    total          bigint,
    done           bigint      not null default 0,
    failed         bigint      not null default 0,
    levels         jsonb       not null default '{}',
    last_tenant_id varchar(50),
    attempts       integer     not null default 0,
    error          text,
    owner          uuid,
    lease_until    timestamptz,
    constraint portfolio_runs_trigger_known check (trigger in ('REQUEST', 'NIGHTLY')),
    constraint portfolio_runs_state_known check (state in ('PENDING', 'RUNNING', 'COMPLETED', 'FAILED'))
);
-- One at a time for each agency, and one over all.
create unique index portfolio_runs_one_active on portfolio_runs (coalesce(agency_id, ''))
    where state in ('PENDING', 'RUNNING');
comment on table portfolio_runs is 'Runs that score every tenant of a scope once.';
comment on column portfolio_runs.agency_id is 'Null: the tenants of all agencies.';
comment on column portfolio_runs.as_of is
    'The day of the request in the agency''s time zone, in UTC for a run over all. Each tenant is scored as of the day that '
    'the moment of the request was for its agency.';
comment on column portfolio_runs.total is 'Tenants in the scope when the run began; those that came later are scored too if their turn had not passed.';
comment on column portfolio_runs.failed is 'Tenants that could not be scored; in done too.';
comment on column portfolio_runs.levels is 'Scored tenants by risk level.';
comment on column portfolio_runs.last_tenant_id is
    'All tenants up to here are done. Written in the transaction of their predictions, so a run goes on exactly where it stopped.';
comment on column portfolio_runs.attempts is 'Times the run was taken up since it last made progress.';
comment on column portfolio_runs.owner is 'Of the attempt under way; an attempt that has lost it can no longer commit.';
comment on column portfolio_runs.lease_until is 'By the database''s clock; a run whose lease has passed may be taken up by any replica.';

alter table predictions add column run_id uuid;
comment on column predictions.run_id is 'The portfolio run that computed it; null if somebody asked.';
