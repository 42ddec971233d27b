-- Who did what. Append-only, and chained by hashes, so that what is changed behind its back shows.

create table audit_entries (
    agency_id      varchar(50)  not null,
    sequence       bigint       not null,
    at             timestamptz  not null,
    actor_id       text         not null,
    actor_name     text         not null,
    action         text         not null,
    subject_kind   text         not null,
    subject_id     text         not null,
    details        jsonb,
    details_digest bytea        not null,
    request_id     text         not null,
    previous_hash  bytea        not null,
    hash           bytea        not null,
    primary key (agency_id, sequence),
    constraint audit_entries_sequence_positive check (sequence > 0)
);
create index audit_entries_by_subject on audit_entries (agency_id, subject_kind, subject_id, sequence desc);
comment on table audit_entries is 'Every write, and every score a person saw, in the order of an agency''s commits.';
comment on column audit_entries.details is
    'What it was before and after. May be erased with the data of a person: the chain holds its digest, not itself.';
comment on column audit_entries.details_digest is 'SHA-256 of the text of details, as it was written.';
comment on column audit_entries.previous_hash is 'The hash of the entry before; of the first one 32 zero bytes.';
comment on column audit_entries.hash is 'SHA-256 of the entry with the previous hash: see audit_hash.';

create table audit_heads (
    agency_id varchar(50) primary key,
    sequence  bigint      not null,
    hash      bytea       not null
);
comment on table audit_heads is 'The last entry of each agency''s chain; its row lock puts the agency''s entries in order.';

/* Each field with its length in bytes before it, so that no two entries have the same text. */
create function audit_hash(variadic fields text[]) returns bytea
language sql immutable
as $$
    select sha256(convert_to(string_agg(octet_length(field) || ':' || field, '' order by place), 'UTF8'))
    from unnest(fields) with ordinality as f (field, place)
$$;
comment on function audit_hash is
    'Of agency, sequence, time in epoch microseconds, actor id and name, action, subject kind and id, digest of the details '
    'and previous hash (both in lower-case hexadecimal), request id.';

create function audit_append(
    agency text, actor text, actor_called text, did text, kind text, subject text, detail jsonb, request text)
returns bigint
language plpgsql
as $$
declare
    head audit_heads;
    moment timestamptz := clock_timestamp();
    digest bytea := sha256(convert_to(coalesce(detail::text, ''), 'UTF8'));
    link bytea;
begin
    insert into audit_heads values (agency, 0, decode(repeat('00', 32), 'hex')) on conflict do nothing;
    select * into head from audit_heads where agency_id = agency for update;
    link := audit_hash(
        agency, (head.sequence + 1)::text, (extract(epoch from moment) * 1000000)::bigint::text, actor, actor_called, did,
        kind, subject, encode(digest, 'hex'), encode(head.hash, 'hex'), request);
    insert into audit_entries
    values (agency, head.sequence + 1, moment, actor, actor_called, did, kind, subject, detail, digest, request, head.hash, link);
    update audit_heads set sequence = head.sequence + 1, hash = link where agency_id = agency;
    return head.sequence + 1;
end;
$$;
comment on function audit_append is 'Adds an entry in the transaction of what it tells of; other writers of the agency wait for its end.';

create function audit_is_append_only() returns trigger
language plpgsql
as $$
begin
    if tg_op = 'UPDATE' and new.details is null
       and (to_jsonb(new) - 'details') = (to_jsonb(old) - 'details') then
        return new;
    end if;
    raise exception 'audit_entries is append-only; only details may be erased';
end;
$$;
create trigger audit_entries_append_only before update or delete on audit_entries
    for each row execute function audit_is_append_only();
