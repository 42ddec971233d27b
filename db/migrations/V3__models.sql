-- The registry. A bundle is immutable; which one serves is decided by the last activation.

create table models (
    version    varchar(64) primary key,
    created_at timestamptz not null,
    sha256     char(64)    not null,
    bundle     bytea       not null,
    card       jsonb       not null,
    constraint models_sha256_is_hex check (sha256 ~ '^[0-9a-f]{64}$')
);
-- A bundle is compressed already; trying again costs time at every write and read.
alter table models alter column bundle set storage external;
comment on table models is 'Trained models, immutable.';
comment on column models.sha256 is 'Digest of the bundle, lower-case hex.';
comment on column models.card is 'What it was trained on, how well it did, and its limits.';

create table model_activations (
    activation_id bigint      generated always as identity primary key,
    version       varchar(64) not null references models,
    role          text        not null,
    activated_at  timestamptz not null default now(),
    actor         text        not null,
    reason        text,
    constraint model_activations_role_known check (role in ('ACTIVE', 'SHADOW', 'RETIRED'))
);
comment on table model_activations is 'Append-only; the active model is that of the last row with role ACTIVE.';
