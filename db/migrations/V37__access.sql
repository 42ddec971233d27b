-- Who may ask: people with their sessions, services with their keys, and the keys that sign tokens.

create table users (
    user_id       uuid         primary key,
    username      varchar(100) not null,
    display_name  text         not null,
    agency_id     varchar(50)  not null references agencies on delete cascade,
    role          varchar(20)  not null,
    password_hash text         not null,
    created_at    timestamptz  not null,
    disabled_at   timestamptz,
    constraint users_username_unique unique (username),
    constraint users_username_well_formed check (username ~ '^[a-z0-9][a-z0-9._@+-]{0,99}$'),
    constraint users_role_known check (role in ('ADMIN', 'MANAGER', 'VIEWER'))
);
create index users_by_agency on users (agency_id, username);
comment on table users is 'The people of an agency. A user name is unique over all agencies, so that signing in needs no agency.';
comment on column users.password_hash is 'Names its algorithm in front, {bcrypt} for instance, so that it can change.';
comment on column users.disabled_at is 'From then on the user may neither sign in nor use a session.';

create table sessions (
    token_hash   bytea       primary key,
    user_id      uuid        not null references users on delete cascade,
    created_at   timestamptz not null,
    last_seen_at timestamptz not null,
    expires_at   timestamptz not null,
    constraint sessions_token_hash_is_sha_256 check (octet_length(token_hash) = 32)
);
create index sessions_by_user on sessions (user_id);
create index sessions_by_end on sessions (expires_at);
comment on table sessions is 'Who is signed in. The database is the truth: a row that goes ends the session on every replica.';
comment on column sessions.token_hash is
    'SHA-256 of the cookie. The cookie is 256 random bits, which nobody can guess from a fast hash.';
comment on column sessions.last_seen_at is 'Written about once a minute; a session that is not used ends before expires_at.';

create table api_keys (
    key_id       varchar(40) primary key,
    name         text        not null,
    agency_id    varchar(50) references agencies on delete cascade,
    scopes       text[]      not null,
    secret_hash  bytea       not null,
    created_at   timestamptz not null,
    created_by   text        not null,
    expires_at   timestamptz,
    revoked_at   timestamptz,
    last_used_at timestamptz,
    constraint api_keys_secret_hash_is_sha_256 check (octet_length(secret_hash) = 32),
    constraint api_keys_scopes_present check (cardinality(scopes) > 0)
);
create index api_keys_by_agency on api_keys (agency_id, created_at);
comment on table api_keys is 'Services that may ask, with a key as it is or with the short-lived tokens they get for it.';
comment on column api_keys.agency_id is 'The one agency the service sees; null for all of them.';
comment on column api_keys.secret_hash is 'SHA-256 of 256 random bits, which nobody can guess from a fast hash.';
comment on column api_keys.last_used_at is 'Written about once a minute.';

create table signing_keys (
    key_id      varchar(40) primary key,
    public_jwk  text        not null,
    private_jwk text        not null,
    created_at  timestamptz not null,
    signs_from  timestamptz not null,
    signs_until timestamptz not null,
    known_until timestamptz not null,
    constraint signing_keys_times_in_order
        check (created_at <= signs_from and signs_from < signs_until and signs_until <= known_until)
);
create index signing_keys_by_end on signing_keys (known_until);
comment on table signing_keys is 'Pairs that sign tokens. A pair is known before it signs and for as long as a token of it may live.';
comment on column signing_keys.public_jwk is 'RFC 7517, as published at /.well-known/jwks.json.';
comment on column signing_keys.private_jwk is
    'RFC 7517; encrypted with the key that the configuration names, and then it starts with {aes}.';
