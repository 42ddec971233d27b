-- Where an agency's alerts go beside its inbox, and what was sent there.

create table alert_channels (
    channel_id      uuid        primary key,
    agency_id       varchar(50) not null references agencies on delete cascade,
    kind            text        not null,
    target          text        not null,
    language        text        not null,
    secret          text,
    position        bigint      not null,
    created_at      timestamptz not null,
    created_by      text        not null,
    failing_since   timestamptz,
    paused_until    timestamptz,
    disabled_at     timestamptz,
    disabled_reason text,
    constraint alert_channels_kind_known check (kind in ('WEBHOOK', 'MAIL')),
    constraint alert_channels_language_known check (language in ('FR', 'EN')),
    constraint alert_channels_webhooks_are_signed check ((kind = 'WEBHOOK') = (secret is not null)),
    constraint alert_channels_disabled_for_a_reason check ((disabled_at is null) = (disabled_reason is null))
);
create index alert_channels_by_agency on alert_channels (agency_id, created_at);
comment on table alert_channels is 'Where an agency''s alerts go beside its inbox.';
comment on column alert_channels.target is 'The address: https://… or that of a mailbox.';
comment on column alert_channels.secret is 'whsec_…, what webhooks are signed with; it must be known to sign, so it is as safe as the database is.';
comment on column alert_channels.position is 'The agency''s changes up to this sequence have become deliveries.';
comment on column alert_channels.created_by is 'User name.';
comment on column alert_channels.failing_since is 'Of the first failure after the last success; null while all is well.';
comment on column alert_channels.paused_until is 'After a failure nothing is sent before.';

create table alert_deliveries (
    channel_id      uuid        not null references alert_channels on delete cascade,
    agency_id       varchar(50) not null,
    sequence        bigint      not null,
    state           text        not null default 'PENDING',
    created_at      timestamptz not null default clock_timestamp(),
    next_attempt_at timestamptz not null,
    attempts        integer     not null default 0,
    finished_at     timestamptz,
    last_status     integer,
    last_error      text,
    primary key (channel_id, sequence),
    foreign key (agency_id, sequence) references alert_changes on delete cascade,
    constraint alert_deliveries_state_known check (state in ('PENDING', 'DELIVERED', 'FAILED'))
);
create index alert_deliveries_due on alert_deliveries (channel_id, next_attempt_at) where state = 'PENDING';
create index alert_deliveries_finished on alert_deliveries (finished_at) where state <> 'PENDING';
create index alert_deliveries_by_change on alert_deliveries (agency_id, sequence);
comment on table alert_deliveries is
    'What is to be sent to a channel, and what became of it: one row a change of an alert. Sent at least once, never given up '
    'before its channel or its time is.';
comment on column alert_deliveries.next_attempt_at is 'Also how long whoever is about it may take before another one tries.';
comment on column alert_deliveries.last_status is 'HTTP status of the last answer; null if there was none.';
