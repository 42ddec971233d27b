-- Alerts of somebody who is forgotten are closed before the eyes of who listens.

/*
 * As before, but alerts that are not closed stay so: whoever erases closes them afterwards, as a change that is told to clients.
 *
 * The row of the tenant must be locked. What was computed about the person and what people wrote about them goes. What the
 * figures and the model's accuracy rest on stays under another id, charges and payments too: an accounting system that knows
 * theirs would lead back. The new ids are in the order of the old ones, so the ledger settles as before.
 */
create or replace function erase_tenant(erased text, pseudonym text) returns void
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
    update alerts set close_reason = 'ERASED' where tenant_id = erased and state = 'CLOSED';

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
