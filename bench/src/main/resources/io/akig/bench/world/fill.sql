-- Tenants from..to, each with as many months of rents up to this one. Whether one pays on time depends on the tenant, and on luck.
with months as (select ?::int as count), made as (
    select 'bench-' || n as tenant_id,
           'bench-agency-' || n % 10 as agency_id,
           100000000 * (1 + n % 5) as rent_minor,
           (1 + n % 10)::smallint as due_day,
           0.3 + 0.7 * (hashint8(n) & 65535) / 65535.0 as reliability
    from generate_series(?::bigint, ?::bigint) as n
), tenants_made as (
    insert into tenants (tenant_id, agency_id, full_name, ledger_revision)
    select tenant_id, agency_id, 'Locataire ' || tenant_id, 1 from made
), leases_made as (
    insert into leases (tenant_id, revision, agency_id, rent_minor, due_day, monthly_income_minor, lease_start, recorded_at)
    select tenant_id, 1, agency_id, rent_minor, due_day, rent_minor * 3, date_trunc('month', current_date) - interval '1 month' * (count - 1),
           date_trunc('month', current_date) - interval '1 month' * count
    from made, months
), rents as (
    select made.*, tenant_id || '-' || month as charge_id,
           (date_trunc('month', current_date) - interval '1 month' * month)::date + due_day - 1 as due_date,
           case when random() < reliability then floor(random() * 6) - 2 else 6 + floor(random() * 30) end::int as late
    from made, months, generate_series(0, count - 1) as month
), charges_made as (
    insert into rent_charges (agency_id, tenant_id, charge_id, due_date, amount_minor, recorded_at, revision)
    select agency_id, tenant_id, charge_id, due_date, rent_minor, due_date - interval '30 days', 1 from rents
    order by due_date -- as an agency writes them: month by month, so a tenant's rows lie far apart
)
insert into payments (agency_id, tenant_id, payment_id, paid_on, amount_minor, charge_id, recorded_at, revision)
select agency_id, tenant_id, charge_id, due_date + late, rent_minor, charge_id, due_date + late + interval '12 hours', 1
from rents
where due_date + late < current_date
order by due_date + late
