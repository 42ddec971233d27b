-- What lists of tenants are searched, filtered and sorted by, and how standings came to be what they are.

/* Without accents and case. No extension: unaccent is not everywhere, and would have to be declared immutable behind its back. */
create function plain_text(said text) returns text
language sql immutable parallel safe
as $$
    select lower(replace(replace(replace(
        translate(regexp_replace(normalize(said, NFKD), '[\u0300-\u036f]', '', 'g'), 'øØđĐłŁıŒÆ’‘ʼ', 'oOdDlLiœæ'''''''),
        'œ', 'oe'), 'æ', 'ae'), 'ß', 'ss'))
$$;
comment on function plain_text is 'Lower case and without accents: what is compared when a person searches or sorts.';

/* Any letter of any script belongs to a word; what is no letter in ASCII, and the dashes and spaces beyond it, do not. */
create function search_words(said text) returns text[]
language sql immutable parallel safe
as $$
    select coalesce(array_agg(distinct word), '{}')
    from regexp_split_to_table(plain_text(said), '[\s\u00a0\u202f]+') as chunk
    cross join lateral (
        select regexp_split_to_table(chunk, '[\u0001-\u002f\u003a-\u0060\u007b-\u00a0\u2010-\u201f]+') as word
        union all select regexp_replace(chunk, '[\u0001-\u002f\u003a-\u0060\u007b-\u00a0\u2010-\u201f]+', '', 'g')) as words
    where word <> ''
$$;
comment on function search_words is 'Jean-Pierre is found as jean, as pierre and as jeanpierre.';

create function phone_words(phone text) returns text[]
language sql immutable parallel safe
as $$
    select coalesce(array_agg(right(digits, n)), '{}')
    from (select right(regexp_replace(phone, '[^0-9]', '', 'g'), 40) as digits) as d
    cross join generate_series(3, length(digits)) as n
$$;
comment on function phone_words is 'Every ending of the digits, so that each run of digits within begins one of them.';

/*
 * Each word must begin one of the tenant's. A number is also looked for as one run of digits; of a long one the last nine
 * count, which are the same with and without +224, 00224 or a leading 0.
 */
create function search_query(said text) returns tsquery
language sql immutable parallel safe
as $$
    select (string_agg('(' || joined || parts || ')', ' & ')
            || case when said ~ '^[0-9\s+().\-/]+$' and length(digits) >= 3
                    then ' | ''' || right(digits, 9) || ''':*' else '' end)::tsquery
    from (select regexp_replace(said, '[^0-9]', '', 'g') as digits) as d
    cross join regexp_split_to_table(plain_text(said), '[\s\u00a0\u202f]+') as chunk
    cross join lateral (
        select quote_literal(string_agg(part, '')) || ':*' as joined,
               case when count(*) > 1 then ' | (' || string_agg(quote_literal(part) || ':*', ' & ') || ')' else '' end as parts
        from regexp_split_to_table(chunk, '[\u0001-\u002f\u003a-\u0060\u007b-\u00a0\u2010-\u201f]+') as part
        where part <> '') as found
    where joined is not null
    group by digits
$$;
comment on function search_query is 'Null, which finds nothing, if there is no word in it.';

create table roster (
    tenant_id          varchar(50) primary key references tenants on delete cascade,
    agency_id          varchar(50) not null,
    name_order         text        collate "C" not null,
    words              tsvector    not null,
    property           text,
    unit               text,
    rent_minor         bigint,
    risk_level         text        not null default 'UNKNOWN',
    risk_order         integer,
    probability_order  integer,
    expected_date      date,
    arrears_minor      bigint,
    rent_at_risk_minor bigint
);
create index roster_by_name on roster (agency_id, name_order, tenant_id);
create index roster_by_level on roster (agency_id, risk_level);
create index roster_by_risk on roster (agency_id, risk_order, tenant_id);
create index roster_by_probability on roster (agency_id, probability_order, tenant_id);
create index roster_by_expected_date on roster (agency_id, expected_date, tenant_id);
create index roster_by_arrears on roster (agency_id, arrears_minor, tenant_id);
create index roster_by_rent_at_risk on roster (agency_id, rent_at_risk_minor, tenant_id);
create index roster_by_words on roster using gin (words) with (gin_pending_list_limit = 512);
comment on table roster is
    'One row a tenant, kept by triggers: what lists are searched, filtered and sorted by, with an index for each order. Null '
    'where nothing is known.';
comment on column roster.name_order is 'The name without accents and case; of a tenant without a name ~ and the id.';
comment on column roster.words is 'Of name, id, property and unit, and the endings of the phone number.';
comment on column roster.rent_minor is 'Of the lease as it is now.';
comment on column roster.risk_level is 'UNKNOWN also without a standing.';
comment on column roster.risk_order is 'The worst first: level, then probability; null when UNKNOWN.';
comment on column roster.probability_order is 'Ten-thousandths; null when UNKNOWN, whose probability says nothing of this tenant.';
comment on column roster.rent_at_risk_minor is 'What is still to be paid of the next rent, times the probability that it is not paid on time.';

create table standing_changes (
    tenant_id       varchar(50)      not null references tenants on delete cascade,
    changed_at      timestamptz      not null,
    as_of           date             not null,
    probability     double precision not null,
    risk_level      text             not null,
    confidence      double precision not null,
    overridden      boolean          not null,
    expected_date   date,
    next_due_date   date,
    arrears_minor   bigint           not null,
    reason          jsonb            not null,
    ledger_revision bigint           not null,
    prediction_id   uuid,
    predicted_at    timestamptz,
    rule_version    integer          not null,
    primary key (tenant_id, changed_at)
);
comment on table standing_changes is 'The past of standings, kept by a trigger: a row whenever one says something else than before.';

create function roster_of_tenants(ids text[]) returns void
language sql
as $$
    insert into roster (tenant_id, agency_id, name_order, words, property, unit, rent_minor)
    select t.tenant_id, t.agency_id, coalesce(nullif(btrim(plain_text(t.full_name)), ''), '~' || t.tenant_id),
           array_to_tsvector(search_words(concat_ws(' ', t.full_name, t.tenant_id, l.property, l.unit)) || phone_words(coalesce(t.phone, ''))),
           l.property, l.unit, l.rent_minor
    from tenants t
    left join lateral (
        select property, unit, rent_minor from leases where tenant_id = t.tenant_id order by revision desc limit 1) l on true
    where t.tenant_id = any(ids)
    order by t.tenant_id
    on conflict (tenant_id) do update
    set name_order = excluded.name_order, words = excluded.words, property = excluded.property, unit = excluded.unit,
        rent_minor = excluded.rent_minor
$$;
comment on function roster_of_tenants is
    'Called under the lock of the tenants'' rows, which whoever writes tenants or leases holds; leaves what comes of standings alone.';

create function roster_hears_of_leases() returns trigger
language plpgsql
as $$
begin
    perform roster_of_tenants(array(select distinct tenant_id from added));
    return null;
end;
$$;
create trigger leases_in_roster after insert on leases
    referencing new table as added for each statement execute function roster_hears_of_leases();

create function roster_hears_of_a_tenant() returns trigger
language plpgsql
as $$
begin
    if tg_op = 'UPDATE' or not exists (select from roster where tenant_id = new.tenant_id) then
        perform roster_of_tenants(array[new.tenant_id]);
    end if;
    return null;
end;
$$;
/* At the commit: most new tenants come with their lease, and are in it by then. */
create constraint trigger tenants_in_roster after insert on tenants
    deferrable initially deferred for each row execute function roster_hears_of_a_tenant();
/* By row: most updates of tenants only count the ledger's revision, and cost nothing here. */
create trigger tenants_changed_in_roster after update of full_name, phone on tenants for each row
    when ((old.full_name, old.phone) is distinct from (new.full_name, new.phone))
    execute function roster_hears_of_a_tenant();

create function rent_at_risk(probability double precision, amount_minor bigint) returns bigint
language sql immutable parallel safe
as $$
    select round((1 - round(probability::numeric, 4)) * amount_minor)::bigint
$$;
comment on function rent_at_risk is 'The part of an amount that is expected not to come on time; null if there is no amount.';

create function roster_take_standing(standing standings) returns void
language sql
as $$
    update roster
    set risk_level = standing.risk_level,
        risk_order = array_position(array['CRITICAL', 'RISKY', 'MEDIUM', 'GOOD', 'EXCELLENT'], standing.risk_level) * 100000
                     + round(standing.probability::numeric * 10000),
        probability_order = case when standing.risk_level <> 'UNKNOWN' then round(standing.probability::numeric * 10000) end,
        expected_date = standing.expected_date,
        arrears_minor = standing.arrears_minor,
        rent_at_risk_minor = rent_at_risk(standing.probability, standing.next_due_minor)
    where tenant_id = standing.tenant_id
$$;

create function roster_hears_of_a_standing() returns trigger
language plpgsql
as $$
begin
    if tg_op = 'DELETE' then
        update roster
        set risk_level = 'UNKNOWN', risk_order = null, probability_order = null, expected_date = null, arrears_minor = null,
            rent_at_risk_minor = null
        where tenant_id = old.tenant_id;
        return null;
    end if;
    perform roster_take_standing(new);
    insert into standing_changes
    values (new.tenant_id, new.computed_at, new.as_of, new.probability, new.risk_level, new.confidence, new.overridden,
            new.expected_date, new.next_due_date, new.arrears_minor, new.reason, new.ledger_revision, new.prediction_id,
            new.predicted_at, new.rule_version)
    on conflict (tenant_id, changed_at) do update
    set as_of = excluded.as_of, probability = excluded.probability, risk_level = excluded.risk_level,
        confidence = excluded.confidence, overridden = excluded.overridden, expected_date = excluded.expected_date,
        next_due_date = excluded.next_due_date, arrears_minor = excluded.arrears_minor, reason = excluded.reason,
        ledger_revision = excluded.ledger_revision, prediction_id = excluded.prediction_id,
        predicted_at = excluded.predicted_at, rule_version = excluded.rule_version;
    return null;
end;
$$;
create trigger standings_in_roster after insert or delete on standings
    for each row execute function roster_hears_of_a_standing();
create trigger standings_changed_in_roster after update on standings for each row
    when ((old.probability, old.risk_level, old.overridden, old.expected_date, old.next_due_date, old.next_due_minor, old.arrears_minor)
          is distinct from
          (new.probability, new.risk_level, new.overridden, new.expected_date, new.next_due_date, new.next_due_minor, new.arrears_minor))
    execute function roster_hears_of_a_standing();

select roster_of_tenants(array(select tenant_id::text from tenants));
select roster_take_standing(s) from standings s;
insert into standing_changes
select tenant_id, computed_at, as_of, probability, risk_level, confidence, overridden, expected_date, next_due_date,
       arrears_minor, reason, ledger_revision, prediction_id, predicted_at, rule_version
from standings;
