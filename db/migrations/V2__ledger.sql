-- The rent ledger. Append-only: a correction is a new row with the same id and a higher revision, amount 0 voids.
-- Both tables can become hypertables, so their keys hold the day, and no foreign key leads to or from them.

create table rent_charges (
    agency_id    varchar(50)  not null,
    tenant_id    varchar(50)  not null,
    charge_id    varchar(100) not null,
    due_date     date         not null,
    amount_minor bigint       not null,
    recorded_at  timestamptz  not null,
    revision     bigint       not null,
    primary key (tenant_id, charge_id, due_date, revision),
    constraint rent_charges_amount_not_negative check (amount_minor >= 0),
    constraint rent_charges_revision_positive check (revision > 0)
);
create index rent_charges_by_agency on rent_charges (agency_id, charge_id);
comment on table rent_charges is 'Rent that falls due, append-only, every version of it.';
comment on column rent_charges.charge_id is 'Unique within an agency.';
comment on column rent_charges.due_date is 'Local date of the agency.';
comment on column rent_charges.amount_minor is 'Hundredths of the agency''s currency unit, whatever the currency; 0 = voided.';
comment on column rent_charges.recorded_at is 'When the agency knew; a viewpoint before it does not see the row.';
comment on column rent_charges.revision is 'Taken from tenants.ledger_revision; of the visible versions the highest counts.';

create table payments (
    agency_id    varchar(50)  not null,
    tenant_id    varchar(50)  not null,
    payment_id   varchar(100) not null,
    paid_on      date         not null,
    amount_minor bigint       not null,
    charge_id    varchar(100),
    method       text,
    recorded_at  timestamptz  not null,
    revision     bigint       not null,
    primary key (tenant_id, payment_id, paid_on, revision),
    constraint payments_amount_not_negative check (amount_minor >= 0),
    constraint payments_revision_positive check (revision > 0)
);
create index payments_by_agency on payments (agency_id, payment_id);
comment on table payments is 'Money received, append-only, every version of it.';
comment on column payments.payment_id is 'Unique within an agency.';
comment on column payments.paid_on is 'Local date of the agency.';
comment on column payments.amount_minor is 'Hundredths of the agency''s currency unit, whatever the currency; 0 = voided.';
comment on column payments.charge_id is 'The charge this settles; null settles the oldest unpaid first.';
comment on column payments.recorded_at is 'When the agency knew; a viewpoint before it does not see the row.';
comment on column payments.revision is 'Taken from tenants.ledger_revision; of the visible versions the highest counts.';
