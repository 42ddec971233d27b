-- How every tenant stands now, so that a portfolio can be listed, counted and watched without computing it.

create table standings (
    tenant_id            varchar(50)      primary key references tenants on delete cascade,
    agency_id            varchar(50)      not null references agencies on delete cascade,
    probability          double precision not null,
    risk_level           text             not null,
    confidence           double precision not null,
    overridden           boolean          not null,
    computed_probability double precision not null,
    computed_level       text             not null,
    expected_date        date,
    window_earliest      date,
    window_latest        date,
    arrears_minor        bigint           not null,
    oldest_unpaid_days   integer          not null,
    next_due_date        date,
    next_due_minor       bigint,
    reason               jsonb            not null,
    previous_level       text,
    level_since          timestamptz      not null,
    as_of                date             not null,
    computed_at          timestamptz      not null,
    ledger_revision      bigint           not null,
    prediction_id        uuid,
    predicted_at         timestamptz,
    rule_version         integer          not null,
    constraint standings_probability_in_range check (probability between 0 and 1),
    constraint standings_level_known
        check (risk_level in ('EXCELLENT', 'GOOD', 'MEDIUM', 'RISKY', 'CRITICAL', 'UNKNOWN'))
);
create index standings_by_level on standings (agency_id, risk_level, probability, tenant_id);
comment on table standings is
    'The last blended score of each tenant, with a person''s decision applied; written in the transaction that decides its alerts.';
comment on column standings.computed_probability is 'Without the person''s decision.';
comment on column standings.arrears_minor is 'Unpaid beyond the grace, in hundredths of the agency''s currency unit.';
comment on column standings.oldest_unpaid_days is 'Since the oldest rent unpaid beyond its grace fell due; 0 if there is none.';
comment on column standings.next_due_minor is 'What is still to be paid of the next rent.';
comment on column standings.reason is 'The reason that weighs most, in words: {"fr": …, "en": …}.';
comment on column standings.previous_level is 'The level before this one; null as long as there was none.';
comment on column standings.level_since is 'When the level became what it is.';
comment on column standings.prediction_id is 'The model''s part; null if the rules stand alone.';
comment on column standings.rule_version is 'Of the agency''s scorecard; 0 is the default one.';
