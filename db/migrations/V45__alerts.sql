-- What an agency is told when a tenant's risk changes, and what became of it.

create table alert_counters (
    agency_id varchar(50) primary key references agencies on delete cascade,
    sequence  bigint      not null
);
comment on table alert_counters is
    'The last sequence of each agency. Whoever changes alerts holds this row''s lock until the commit, so that the order of '
    'sequences is the order of commits: who has read up to a sequence has missed nothing before it.';

create table alerts (
    alert_id        uuid        primary key,
    agency_id       varchar(50) not null references agencies on delete cascade,
    tenant_id       varchar(50) not null references tenants on delete cascade,
    kind            text        not null,
    severity        text        not null,
    state           text        not null,
    details         jsonb       not null,
    assigned_to     text,
    snoozed_until   timestamptz,
    close_reason    text,
    opened_at       timestamptz not null,
    changed_at      timestamptz not null,
    opened_sequence bigint      not null,
    sequence        bigint      not null,
    constraint alerts_kind_known check (kind in ('LEVEL_WORSENED', 'PROBABILITY_FELL', 'RENT_OVERDUE', 'RECOVERED')),
    constraint alerts_severity_known check (severity in ('LOW', 'MEDIUM', 'HIGH', 'CRITICAL')),
    constraint alerts_state_known check (state in ('OPEN', 'ACKNOWLEDGED', 'SNOOZED', 'CLOSED')),
    constraint alerts_snoozed_until_some_time check ((state = 'SNOOZED') = (snoozed_until is not null)),
    constraint alerts_closed_for_a_reason check ((state = 'CLOSED') = (close_reason is not null))
);
create unique index alerts_one_open_of_a_kind on alerts (tenant_id, kind) where state <> 'CLOSED';
create unique index alerts_by_opening on alerts (agency_id, opened_sequence);
create index alerts_by_change on alerts (agency_id, sequence);
create index alerts_by_tenant on alerts (tenant_id, opened_sequence);
create index alerts_snoozed on alerts (snoozed_until) where state = 'SNOOZED';
comment on table alerts is 'Alerts as they stand now.';
comment on column alerts.details is 'What the sentence is made of when it is read, in the reader''s language.';
comment on column alerts.assigned_to is 'A user name.';
comment on column alerts.opened_sequence is 'Never changes: pages go by it.';
comment on column alerts.sequence is 'Of the last change.';

create table alert_changes (
    agency_id  varchar(50) not null,
    sequence   bigint      not null,
    alert_id   uuid        not null references alerts on delete cascade,
    change     text        not null,
    changed_at timestamptz not null,
    actor_id   text,
    actor_name text,
    comment    text,
    alert      jsonb       not null,
    primary key (agency_id, sequence)
);
create index alert_changes_by_alert on alert_changes (alert_id, sequence);
comment on table alert_changes is
    'Everything that happened to alerts, written in the transaction that made it happen: history and outbox in one. Each '
    'reader (a replica of the gateway, a channel) remembers the sequence it has come to.';
comment on column alert_changes.actor_id is 'Who did it; null for what was decided from a score.';
comment on column alert_changes.alert is 'The alert as it was after the change, without the tenant''s name.';

create table alert_watches (
    tenant_id varchar(50) primary key references tenants on delete cascade,
    watch     jsonb       not null
);
comment on table alert_watches is
    'What deciding remembers of a tenant: the level that changes are measured from, the probabilities a fall is measured '
    'from, what was told. Its row lock puts the decisions about a tenant in order.';
