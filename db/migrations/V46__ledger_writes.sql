-- What a caller asked for before: the same question again gets the same answer and does nothing.

create table idempotency_keys (
    agency_id       varchar(50)  not null,
    caller_id       varchar(100) not null,
    idempotency_key varchar(100) not null,
    request_digest  bytea        not null,
    status          integer,
    answer          text,
    created_at      timestamptz  not null default clock_timestamp(),
    primary key (agency_id, caller_id, idempotency_key)
);
create index idempotency_keys_by_age on idempotency_keys (created_at);
comment on table idempotency_keys is
    'Answers to writes that named themselves, added in the transaction of the write and forgotten after some days.';
comment on column idempotency_keys.request_digest is 'SHA-256 of method, path and body: a key that comes back with another request is a mistake.';
comment on column idempotency_keys.answer is 'JSON; null only inside the transaction that is about to answer.';
