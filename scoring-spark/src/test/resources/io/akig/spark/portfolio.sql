-- Tenants of four agencies around the earth with up to 17 rents each, and with all that happens to a ledger. Made of hashes, so the same every time.
insert into agencies (agency_id, name, time_zone, currency) values
    ('conakry', 'Conakry', 'Africa/Conakry', 'GNF'), ('auckland', 'Auckland', 'Pacific/Auckland', 'NZD'),
    ('los-angeles', 'Los Angeles', 'America/Los_Angeles', 'USD'), ('kathmandu', 'Kathmandu', 'Asia/Kathmandu', 'NPR');

-- Some were read before their last rows were committed; some were erased.
insert into tenants (tenant_id, agency_id, ledger_revision, erased_at)
select 't-' || n, (array['conakry', 'auckland', 'los-angeles', 'kathmandu'])[1 + n % 4],
       case when n % 50 = 0 then 25 else 1000 end, case when n % 1000 = 7 then now() end
from generate_series(1, 10050) n;

create table rents as
select 't-' || n as tenant_id, agency_id, n, k, 't-' || n || '-' || k as id, 10000000 + n * 1000 as amount, due,
       due + case when hashint8(n * 100 + k) & 1023 < n * 37 % 1100 then (hashint8(n + k * 7) & 7) - 3
                  else 5 + (hashint8(n * 3 + k) & 31) end as paid
from (select n, k, (date '2026-03-01' + n % 25 - interval '1 month' * (n % 18 - 1 - k))::date as due
      from generate_series(1, 10050) n, generate_series(0, 16) k where k < n % 18) made
join tenants on tenant_id = 't-' || n;

insert into rent_charges (agency_id, tenant_id, charge_id, due_date, amount_minor, recorded_at, revision)
select agency_id, tenant_id, id, due, amount, due - interval '30 days', 2 * k + 1 from rents
union all -- corrected
select agency_id, tenant_id, id, due + 1, amount * 9 / 10, due + interval '2 days 3 hours', 300 + k from rents where n % 5 = 0 and k % 4 = 1
union all -- voided
select agency_id, tenant_id, id, due, 0, due + interval '3 days', 400 + k from rents where n % 13 = 0 and k % 6 = 2;

-- Recorded at all hours, so that the agency's midnight decides; every seventh tenant's every other payment is told of late.
insert into payments (agency_id, tenant_id, payment_id, paid_on, amount_minor, charge_id, recorded_at, revision)
select agency_id, tenant_id, id, paid, case when n % 11 = 0 then amount / 2 else amount end, case when n % 3 = 0 then id end,
       paid + interval '1 hour' * (n % 36) + case when n % 7 = 0 and k % 2 = 1 then interval '20 days' else interval '0' end, 2 * k + 2
from rents where paid <= date '2026-03-12'
union all -- the other half
select agency_id, tenant_id, id || '-b', paid + 9, amount - amount / 2, null, paid + interval '9 days 123456 microseconds', 200 + k
from rents where n % 11 = 0 and paid <= date '2026-03-03'
union all -- voided
select agency_id, tenant_id, id, paid, 0, null, paid + interval '15 days', 500 + k
from rents where n % 17 = 5 and k = 3 and paid <= date '2026-02-24';

insert into leases (tenant_id, revision, agency_id, rent_minor, due_day, monthly_income_minor, lease_start, lease_end, recorded_at)
select 't-' || n, 1, (array['conakry', 'auckland', 'los-angeles', 'kathmandu'])[1 + n % 4], 10000000 + n * 1000, 1 + n % 25,
       case when n % 3 > 0 then 40000000 end, date '2024-10-01', case when n % 9 = 0 then date '2026-12-31' end, timestamptz '2024-09-01'
from generate_series(1, 10050) n where n % 6 > 0
union all -- other terms, and others again that were not known yet
select 't-' || n, 600 + v, (array['conakry', 'auckland', 'los-angeles', 'kathmandu'])[1 + n % 4], 12000000, 5 + v, null,
       date '2024-10-01', null, timestamptz '2026-01-15' + interval '60 days' * v
from generate_series(1, 10050) n, generate_series(0, 1) v where n % 8 = 1;

drop table rents;
analyze;
