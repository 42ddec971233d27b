-- What people decide: the scorecard of an agency in its versions, and their word on single tenants.

create table rule_sets (
    rule_set_id  bigint      generated always as identity primary key,
    agency_id    varchar(50) not null references agencies on delete cascade,
    version      integer,
    state        text        not null,
    revision     integer     not null default 1,
    yaml         text        not null,
    author       text        not null,
    created_at   timestamptz not null,
    updated_at   timestamptz not null,
    published_by text,
    published_at timestamptz,
    retired_at   timestamptz,
    restores     integer,
    constraint rule_sets_state_known check (state in ('DRAFT', 'PUBLISHED', 'RETIRED')),
    constraint rule_sets_version_from_publication_on check ((state = 'DRAFT') = (version is null)),
    constraint rule_sets_version_positive check (version > 0),
    constraint rule_sets_restore_what_was check (restores < version)
);
create unique index rule_sets_version on rule_sets (agency_id, version);
create unique index rule_sets_one_draft on rule_sets (agency_id) where state = 'DRAFT';
create unique index rule_sets_one_published on rule_sets (agency_id) where state = 'PUBLISHED';
comment on table rule_sets is
    'Scorecards. An agency without a published one uses the default scorecard that comes with the gateway, version 0.';
comment on column rule_sets.version is 'Rises by one with each publication within the agency; null while it is a draft.';
comment on column rule_sets.revision is 'Of a draft: rises by one each time it is saved.';
comment on column rule_sets.author is 'User name of whoever saved it last.';
comment on column rule_sets.restores is 'On the version of a rollback: the version whose text it is.';

create table overrides (
    override_id bigint           generated always as identity primary key,
    tenant_id   varchar(50)      not null references tenants on delete cascade,
    agency_id   varchar(50)      not null,
    risk_level  text             not null,
    probability double precision,
    reason      text             not null,
    author      text             not null,
    decided_at  timestamptz      not null,
    expires_on  date             not null,
    computed_probability double precision not null,
    computed_level       text             not null,
    ended_at    timestamptz,
    ended_by    text,
    constraint overrides_level_known check (risk_level in ('EXCELLENT', 'GOOD', 'MEDIUM', 'RISKY', 'CRITICAL')),
    constraint overrides_probability_in_range check (probability between 0 and 1),
    constraint overrides_reason_present check (btrim(reason) <> '')
);
create unique index overrides_one_open on overrides (tenant_id) where ended_at is null;
create index overrides_by_tenant on overrides (tenant_id, decided_at desc);
comment on table overrides is 'A person''s decision in place of a tenant''s score. Append-only but for its end.';
comment on column overrides.probability is 'Null: only the level was decided.';
comment on column overrides.author is 'User name of whoever decided.';
comment on column overrides.expires_on is 'The last day, local to the agency, on which it counts.';
comment on column overrides.computed_probability is 'What was computed when it was decided.';
comment on column overrides.ended_at is 'When it was withdrawn or replaced; null: it counts until it expires.';
