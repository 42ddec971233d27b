package io.akig.scoring.registry;

/** The statements of the registry's tables. */
final class RegistrySql {

    static final String SAVE =
            """
            insert into models (version, created_at, sha256, bundle, card, grace_days)
            values ($1, $2, $3, $4, $5::jsonb, $6)
            on conflict (version) do nothing
            """;

    /** Changes of roles wait for each other until their transactions end. Any number that nobody else locks. */
    static final String LOCK = "select pg_advisory_xact_lock(1835885669)";

    static final String TELL = "select pg_notify($1, $2)";

    static final String RECORD =
            """
            insert into model_activations (version, role, activated_at, actor, reason, restores)
            values ($1, $2, clock_timestamp(), $3, $4, $5)
            """;

    /**
     * The activations that stand, the one in force first: a rollback takes back all that came after what it restores.
     * {@code change_id} is that of the last change, the same in every row.
     */
    static final String STANDING =
            """
            with last as (
                select activation_id as change_id, coalesce(restores, activation_id) as in_force
                from model_activations where role = 'ACTIVE' order by activation_id desc limit 1)
            select last.change_id, a.activation_id, a.version
            from last
            join model_activations a
              on a.role = 'ACTIVE' and a.restores is null and a.activation_id <= last.in_force
            where not exists (
                select from model_activations r
                where r.restores < a.activation_id and r.activation_id > a.activation_id)
            order by a.activation_id desc
            """;

    /** The model on trial: of at most one version is that the last word. */
    static final String ON_TRIAL =
            """
            select activation_id as change_id, activation_id, version from (
                select distinct on (version) version, role, activation_id
                from model_activations order by version, activation_id desc) as last_word
            where role = 'SHADOW'
            order by activation_id desc limit 1
            """;

    static final String BUNDLE = "select version, sha256, bundle from models where version = $1";

    /** Newest first; $1 null for all, $2 how many at most. */
    static final String MODELS =
            """
            with last_word as (
                select distinct on (version) * from model_activations order by version, activation_id desc),
            in_force as (
                select version from model_activations where role = 'ACTIVE' order by activation_id desc limit 1)
            select m.version, m.created_at, m.sha256, octet_length(m.bundle)::bigint as bytes, m.card::text as card,
                   case when m.version = (select version from in_force) then 'ACTIVE'
                        when l.role is null then 'CANDIDATE'
                        when l.role = 'SHADOW' then 'SHADOW'
                        else 'RETIRED' end as now,
                   l.role, l.activated_at, l.actor, l.reason, l.restores
            from models m
            left join last_word l on l.version = m.version
            where $1::text is null or m.version = $1
            order by m.created_at desc, m.version
            limit $2
            """;

    /** Newest first. */
    static final String EVENTS =
            """
            select role, activated_at, actor, reason, restores from model_activations
            where version = $1 order by activation_id desc limit 100
            """;

    private RegistrySql() {}
}
