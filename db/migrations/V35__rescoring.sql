-- Who must be scored again because the ledger changed, and which new scores the gateway has not taken in yet.

-- Rows of the same tenant never wait for each other: a writer of the ledger must not wait for a worker.
create table rescore_queue (
    queue_id     bigint      generated always as identity primary key,
    tenant_id    varchar(50) not null,
    requested_at timestamptz not null default clock_timestamp()
);
comment on table rescore_queue is
    'Tenants whose ledger changed, added by every writer of the ledger in the transaction of the write and taken out by the '
    'transaction that stores their new score. A tenant may be in it several times.';

create table score_events (
    tenant_id       varchar(50) primary key,
    agency_id       varchar(50) not null,
    prediction_id   uuid        not null,
    calculated_at   timestamptz not null,
    ledger_revision bigint      not null,
    publish_after   timestamptz not null default clock_timestamp(),
    attempts        integer     not null default 0
);
create index score_events_due on score_events (publish_after);
comment on table score_events is
    'Scores that came by themselves, after a ledger write or in a portfolio run, and that nobody has acted on yet: the last '
    'of each tenant. Whoever has acted on one deletes the row in the transaction of doing so.';
comment on column score_events.publish_after is 'When it is to be sent, or sent again because it is still here.';
comment on column score_events.attempts is 'How often it was sent.';
