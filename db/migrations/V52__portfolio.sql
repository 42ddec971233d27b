-- What a portfolio adds up to: rents ahead, money collected, and how it was on each day.

alter table roster
    add column next_due_date date,
    add column next_due_minor bigint,
    add column first_expected_date date;
create index roster_slipped on roster (agency_id, rent_at_risk_minor desc) where expected_date > first_expected_date;
comment on column roster.next_due_minor is 'What is still to be paid of the next rent.';
comment on column roster.first_expected_date is 'When the next rent was expected at first; a later expected_date has slipped.';

create or replace function roster_take_standing(standing standings) returns void
language sql
as $$
    update roster
    set risk_level = standing.risk_level,
        risk_order = array_position(array['CRITICAL', 'RISKY', 'MEDIUM', 'GOOD', 'EXCELLENT'], standing.risk_level) * 100000
                     + round(standing.probability::numeric * 10000),
        probability_order = case when standing.risk_level <> 'UNKNOWN' then round(standing.probability::numeric * 10000) end,
        expected_date = standing.expected_date,
        first_expected_date = case when roster.next_due_date = standing.next_due_date
                                   then coalesce(roster.first_expected_date, standing.expected_date)
                                   else standing.expected_date end,
        next_due_date = standing.next_due_date,
        next_due_minor = standing.next_due_minor,
        arrears_minor = standing.arrears_minor,
        rent_at_risk_minor = rent_at_risk(standing.probability, standing.next_due_minor)
    where tenant_id = standing.tenant_id
$$;

create or replace function roster_hears_of_a_standing() returns trigger
language plpgsql
as $$
begin
    if tg_op = 'DELETE' then
        update roster
        set risk_level = 'UNKNOWN', risk_order = null, probability_order = null, expected_date = null, first_expected_date = null,
            next_due_date = null, next_due_minor = null, arrears_minor = null, rent_at_risk_minor = null
        where tenant_id = old.tenant_id;
        return null;
    end if;
    perform roster_take_standing(new);
    insert into standing_changes
    values (new.tenant_id, new.computed_at, new.as_of, new.probability, new.risk_level, new.confidence, new.overridden,
            new.expected_date, new.next_due_date, new.arrears_minor, new.reason, new.ledger_revision, new.prediction_id,
            new.predicted_at, new.rule_version)
    on conflict (tenant_id, changed_at) do update
    set as_of = excluded.as_of, probability = excluded.probability, risk_level = excluded.risk_level,
        confidence = excluded.confidence, overridden = excluded.overridden, expected_date = excluded.expected_date,
        next_due_date = excluded.next_due_date, arrears_minor = excluded.arrears_minor, reason = excluded.reason,
        ledger_revision = excluded.ledger_revision, prediction_id = excluded.prediction_id,
        predicted_at = excluded.predicted_at, rule_version = excluded.rule_version;
    return null;
end;
$$;

select roster_take_standing(s) from standings s;

create table collection_days (
    agency_id     varchar(50) not null references agencies on delete cascade,
    due_date      date        not null,
    rents         bigint      not null,
    charged_minor bigint      not null,
    paid_minor    bigint      not null,
    on_time_minor bigint      not null,
    primary key (agency_id, due_date)
);
comment on table collection_days is
    'What became of the rents of each due date: the sum of tenant_collections, kept in the transaction that changes those.';
comment on column collection_days.rents is 'Charges; voided ones do not count.';
comment on column collection_days.on_time_minor is 'Of paid_minor, what came by the due date plus the grace of the agency''s rules.';

create table tenant_collections (
    tenant_id       varchar(50) primary key references tenants on delete cascade,
    agency_id       varchar(50) not null,
    ledger_revision bigint      not null,
    grace_days      integer     not null,
    stale_at        timestamptz,
    due_days        integer[]   not null,
    rents           bigint[]    not null,
    charged_minor   bigint[]    not null,
    paid_minor      bigint[]    not null,
    on_time_minor   bigint[]    not null
);
create index tenant_collections_by_agency on tenant_collections (agency_id);
create index tenant_collections_stale on tenant_collections (stale_at) where stale_at is not null;
comment on table tenant_collections is
    'A tenant''s part in collection_days, as it was last folded from the ledger: to be taken out when another one is put in.';
comment on column tenant_collections.ledger_revision is 'Of the ledger that was folded; behind tenants.ledger_revision it is to be folded again.';
comment on column tenant_collections.stale_at is 'When a row that is recorded ahead of time comes into sight; null if none does.';
comment on column tenant_collections.due_days is 'Epoch days, ascending; the other arrays go along.';

create table portfolio_days (
    agency_id           varchar(50) not null references agencies on delete cascade,
    day                 date        not null,
    levels              jsonb       not null,
    rent_minor          bigint      not null,
    expected_late_minor bigint      not null,
    arrears_minor       bigint      not null,
    overdue             bigint      not null,
    open_alerts         bigint      not null,
    computed_at         timestamptz not null,
    primary key (agency_id, day)
);
comment on table portfolio_days is 'How each agency''s portfolio was at the end of a local day, or is by now today.';
comment on column portfolio_days.levels is 'Tenants by risk level.';
comment on column portfolio_days.expected_late_minor is 'Of the rents due in the 30 days after.';
comment on column portfolio_days.overdue is 'Tenants with rent unpaid beyond its grace.';
