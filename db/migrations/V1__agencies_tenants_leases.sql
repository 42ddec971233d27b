-- Who manages, who rents, and on what terms.

create table agencies (
    agency_id  varchar(50) primary key,
    name       text        not null,
    currency   char(3)     not null default 'GNF',
    time_zone  text        not null default 'Africa/Conakry',
    locale     text        not null default 'fr',
    created_at timestamptz not null default now(),
    constraint agencies_id_present check (btrim(agency_id) <> ''),
    constraint agencies_currency_is_iso_4217 check (currency ~ '^[A-Z]{3}$')
);
comment on table agencies is 'The organisations that manage leases.';
comment on column agencies.currency is 'ISO 4217; every amount of the agency''s ledger is in it.';
comment on column agencies.time_zone is 'IANA name; decides which day it is for the agency.';
comment on column agencies.locale is 'BCP 47 tag; language of messages when the request names none.';

create table tenants (
    tenant_id       varchar(50) primary key,
    agency_id       varchar(50) not null references agencies,
    full_name       text,
    phone           text,
    email           text,
    ledger_revision bigint      not null default 0,
    created_at      timestamptz not null default now(),
    constraint tenants_id_well_formed check (tenant_id ~ '^[A-Za-z0-9][A-Za-z0-9._:@-]{0,49}$'),
    constraint tenants_revision_not_negative check (ledger_revision >= 0)
);
create index tenants_by_agency on tenants (agency_id, tenant_id);
comment on table tenants is 'The renters. An id is unique over all agencies; a UUID fits.';
comment on column tenants.ledger_revision is
    'Last revision given to a ledger row of this tenant. Incremented under this row''s lock by every writer of the ledger, '
    'so the order of revisions is the order of commits.';

create table leases (
    tenant_id            varchar(50) not null references tenants,
    revision             bigint      not null,
    agency_id            varchar(50) not null references agencies,
    property             text,
    unit                 text,
    rent_minor           bigint,
    due_day              smallint,
    monthly_income_minor bigint,
    lease_start          date,
    lease_end            date,
    recorded_at          timestamptz not null,
    primary key (tenant_id, revision),
    constraint leases_revision_positive check (revision > 0),
    constraint leases_rent_not_negative check (rent_minor >= 0),
    constraint leases_income_not_negative check (monthly_income_minor >= 0),
    constraint leases_due_day_in_month check (due_day between 1 and 31)
);
comment on table leases is 'Terms of the lease, append-only: changed terms are a new row with a higher revision.';
comment on column leases.revision is 'Taken from tenants.ledger_revision; the highest visible one counts.';
comment on column leases.rent_minor is 'Hundredths of the agency''s currency unit, whatever the currency.';
comment on column leases.monthly_income_minor is 'Hundredths of the agency''s currency unit, whatever the currency.';
comment on column leases.due_day is 'Day of the month the rent is due.';
comment on column leases.recorded_at is 'When the agency knew; a viewpoint before it does not see the row.';
