-- Forgetting a person: the ledger stays without anything that leads back to whom it was of.

alter table tenants add column erased_at timestamptz;
comment on column tenants.erased_at is
    'When the person was forgotten; the id is a random one since, and no list shows the row. The ledger stays for the figures.';

create table erased_tenants (
    id_digest bytea       primary key,
    agency_id varchar(50) not null references agencies on delete cascade,
    erased_at timestamptz not null
);
comment on table erased_tenants is
    'Ids that were forgotten, so that no file brings the person back. Nothing leads from here to the ledger that stayed.';

-- For what is deleted by its age.
create index predictions_by_age on predictions using brin (calculated_at);
create index standing_changes_by_age on standing_changes using brin (changed_at);

create function erased_digest(tenant text) returns bytea
language sql immutable parallel safe
as $$
    select sha256(convert_to('erased tenant ' || tenant, 'UTF8'))
$$;

/* As before, without those who were erased. */
create or replace function roster_of_tenants(ids text[]) returns void
language sql
as $$
    insert into roster (tenant_id, agency_id, name_order, words, property, unit, rent_minor)
    select t.tenant_id, t.agency_id, coalesce(nullif(btrim(plain_text(t.full_name)), ''), '~' || t.tenant_id),
           array_to_tsvector(search_words(concat_ws(' ', t.full_name, t.tenant_id, l.property, l.unit)) || phone_words(coalesce(t.phone, ''))),
           l.property, l.unit, l.rent_minor
    from tenants t
    left join lateral (
        select property, unit, rent_minor from leases where tenant_id = t.tenant_id order by revision desc limit 1) l on true
    where t.tenant_id = any(ids) and t.erased_at is null
    order by t.tenant_id
    on conflict (tenant_id) do update
    set name_order = excluded.name_order, words = excluded.words, property = excluded.property, unit = excluded.unit,
        rent_minor = excluded.rent_minor
$$;

/* Tables that name a tenant, found by their column: one that is added later is not forgotten. */
create view tables_of_tenants as
select c.table_name::text as table_name
from information_schema.columns c
join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name
where c.table_schema = current_schema() and c.column_name = 'tenant_id' and t.table_type = 'BASE TABLE'
  and c.table_name <> 'tenants';

/*
 * The row of the tenant must be locked. What was computed about the person and what people wrote about them goes. What the
 * figures and the model's accuracy rest on stays under another id, charges and payments too: an accounting system that knows
 * theirs would lead back. The new ids are in the order of the old ones, so the ledger settles as before.
 */
create function erase_tenant(erased text, pseudonym text) returns void
language plpgsql
as $$
declare
    agency varchar(50);
    place text;
    words text[];
begin
    select agency_id into strict agency from tenants where tenant_id = erased;
    insert into erased_tenants values (erased_digest(erased), agency, clock_timestamp()) on conflict do nothing;

    -- What leads back by what it says, before the id is another one.
    words := array(
        select '%' || replace(replace(replace(to_json(said)::text, '\', '\\'), '%', '\%'), '_', '\_') || '%'
        from tenants t cross join unnest(array[t.tenant_id, t.full_name, t.phone, t.email]) as said
        where t.tenant_id = erased and said is not null);
    update audit_entries set details = null
    where agency_id = agency and details is not null
      and (details::text like any(words)
           or subject_kind = 'tenant' and subject_id = erased
           or subject_kind = 'alert' and subject_id in (select alert_id::text from alerts where tenant_id = erased));
    delete from idempotency_keys where agency_id in (agency, '') and answer like any(words);

    delete from roster where tenant_id = erased;
    delete from standings where tenant_id = erased;
    delete from standing_changes where tenant_id = erased;
    delete from standings_due where tenant_id = erased;
    delete from overrides where tenant_id = erased;
    delete from rescore_queue where tenant_id = erased;
    delete from score_events where tenant_id = erased;
    delete from alert_watches where tenant_id = erased;

    -- The sequence of an agency's changes has no gaps, so they stay without what they said.
    update alert_changes
    set comment = null, alert = jsonb_set(alert - 'close_reason', '{tenant_id}', to_jsonb(pseudonym))
    where alert_id in (select alert_id from alerts where tenant_id = erased);
    update alerts set state = 'CLOSED', snoozed_until = null, close_reason = 'ERASED' where tenant_id = erased;

    insert into tenants (tenant_id, agency_id, ledger_revision, created_at, erased_at)
    select pseudonym, agency_id, ledger_revision, created_at, clock_timestamp() from tenants where tenant_id = erased;
    for place in select table_name from tables_of_tenants order by table_name
    loop
        execute format('update %I set tenant_id = $1 where tenant_id = $2', place) using pseudonym, erased;
    end loop;
    delete from tenants where tenant_id = erased;

    update leases set property = null, unit = null where tenant_id = pseudonym;
    update payments set method = null where tenant_id = pseudonym;
    create temporary table erased_ids on commit drop as
        select id, pseudonym || '-' || lpad((row_number() over (order by id collate "C"))::text, 6, '0') as fresh
        from (select charge_id as id from rent_charges where tenant_id = pseudonym
              union select charge_id from payments where tenant_id = pseudonym
              union select payment_id from payments where tenant_id = pseudonym
              union select target_charge_id from predictions where tenant_id = pseudonym
              union select charge_id from outcomes where tenant_id = pseudonym) known
        where id is not null;
    update rent_charges set charge_id = fresh from erased_ids where tenant_id = pseudonym and charge_id = id;
    update payments p set charge_id = c.fresh, payment_id = i.fresh
    from erased_ids i, payments q left join erased_ids c on c.id = q.charge_id
    where p.tenant_id = pseudonym and p.payment_id = i.id
      and q.tenant_id = p.tenant_id and q.payment_id = p.payment_id and q.revision = p.revision;
    update predictions set target_charge_id = fresh from erased_ids where tenant_id = pseudonym and target_charge_id = id;
    update outcomes set charge_id = fresh from erased_ids where tenant_id = pseudonym and charge_id = id;
    drop table erased_ids;
end;
$$;

/* All that is stored about a tenant, table by table, whatever tables there are. */
create function records_of_tenant(tenant text) returns jsonb
language plpgsql stable
as $$
declare
    place text;
    found jsonb;
    told jsonb;
begin
    select jsonb_build_object('tenants', jsonb_agg(to_jsonb(t))) into told from tenants t where tenant_id = tenant;
    for place in select table_name from tables_of_tenants where table_name <> 'roster' order by table_name
    loop
        execute format('select jsonb_agg(to_jsonb(t)) from %I t where tenant_id = $1', place) into found using tenant;
        if found is not null then
            told := told || jsonb_build_object(place, found);
        end if;
    end loop;
    select jsonb_agg(to_jsonb(c)) into found
    from alert_changes c where alert_id in (select alert_id from alerts where tenant_id = tenant);
    told := told || case when found is null then '{}' else jsonb_build_object('alert_changes', found) end;
    select jsonb_agg(to_jsonb(a) - 'hash' - 'previous_hash' - 'details_digest' order by sequence) into found
    from audit_entries a
    where agency_id = (select agency_id from tenants where tenant_id = tenant) and subject_kind = 'tenant' and subject_id = tenant;
    return told || case when found is null then '{}' else jsonb_build_object('audit_entries', found) end;
end;
$$;
