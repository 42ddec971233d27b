package io.akig.scoring.portfolio;

/** The statements of the table of runs. Leases go by the database's clock, so replicas need not agree on the time. */
final class RunSql {
    private static final String COLUMNS =
            """
            run_id, agency_id, trigger, state, as_of, requested_at, started_at, finished_at, total, done, failed,
            levels::text as levels, last_tenant_id, error
            """;

    /** Nothing when the scope has an active run already. */
    static final String INSERT =
            """
            insert into portfolio_runs (run_id, agency_id, trigger, as_of, requested_at)
            values ($1, nullif($2, ''), $3,
                    ($4::timestamptz at time zone
                        coalesce((select time_zone from agencies where agency_id = $2), 'UTC'))::date, $4)
            on conflict (coalesce(agency_id, '')) where state in ('PENDING', 'RUNNING') do nothing
            returning
            """
                    + COLUMNS;

    /**
     * Nothing when the model is the first, when all were asked to be scored since it was activated, and while another run over
     * all is under way: that one began with the model before.
     */
    static final String INSERT_AFTER_ACTIVATION =
            """
            insert into portfolio_runs (run_id, trigger, as_of, requested_at, activation_id)
            select $1, 'ACTIVATION', ($2::timestamptz at time zone 'UTC')::date, $2, latest.activation_id
              from (select activation_id, version, activated_at from model_activations
                     where role = 'ACTIVE' order by activation_id desc limit 1) latest
             where latest.version = $3
               and exists (select from model_activations before
                            where before.role = 'ACTIVE' and before.activation_id < latest.activation_id
                              and before.version <> latest.version)
               and not exists (select from portfolio_runs known
                                where known.activation_id = latest.activation_id
                                   or known.agency_id is null and known.requested_at > latest.activated_at)
            on conflict (coalesce(agency_id, '')) where state in ('PENDING', 'RUNNING') do nothing
            returning
            """
                    + COLUMNS;

    static final String ACTIVE = "select " + COLUMNS
            + " from portfolio_runs where coalesce(agency_id, '') = $1 and state in ('PENDING', 'RUNNING')";

    static final String FIND = "select " + COLUMNS + " from portfolio_runs where run_id = $1";

    static final String AGENCY_EXISTS = "select 1 from agencies where agency_id = $1";

    /** Takes up the oldest run that nobody holds; its former owner, should it still live, can no longer commit. */
    static final String CLAIM =
            """
            update portfolio_runs
            set owner = $1, state = 'RUNNING', lease_until = clock_timestamp() + $2 * interval '1 millisecond',
                attempts = attempts + 1, started_at = coalesce(started_at, $3),
                total = coalesce(total, (select count(*) from tenants t
                                         where t.erased_at is null
                                           and (portfolio_runs.agency_id is null
                                                or t.agency_id = portfolio_runs.agency_id)))
            where run_id = (select run_id from portfolio_runs
                            where state in ('PENDING', 'RUNNING')
                              and (lease_until is null or lease_until < clock_timestamp())
                              and attempts < $4
                            order by requested_at
                            for update skip locked
                            limit 1)
            returning
            """
                    + COLUMNS;

    /** A run that was taken up again and again without getting any further, perhaps because it takes replicas down. */
    static final String GIVE_UP =
            """
            update portfolio_runs
            set state = 'FAILED', finished_at = $1, owner = null, lease_until = null,
                error = coalesce(error, 'The replicas that took it up did not get any further.')
            where state in ('PENDING', 'RUNNING') and lease_until < clock_timestamp() and attempts >= $2
            """;

    static final String KEEP =
            """
            update portfolio_runs set lease_until = clock_timestamp() + $3 * interval '1 millisecond'
            where run_id = $1 and owner = $2
            """;

    /** In the transaction of the chunk's predictions: both are there or neither is. */
    static final String PROGRESS =
            """
            update portfolio_runs
            set last_tenant_id = $3, done = done + $4, failed = failed + $5, levels = $6::jsonb, attempts = 0, error = null,
                lease_until = clock_timestamp() + $7 * interval '1 millisecond'
            where run_id = $1 and owner = $2
            """;

    static final String COMPLETE =
            """
            update portfolio_runs
            set state = 'COMPLETED', finished_at = $3, owner = null, lease_until = null, error = null
            where run_id = $1 and owner = $2
            """;

    /** Anybody may go on after the pause. */
    static final String RELEASE =
            """
            update portfolio_runs
            set owner = null, lease_until = clock_timestamp() + $3 * interval '1 millisecond', error = nullif($4, '')
            where run_id = $1 and owner = $2
            """;

    /** Whoever was erased is scored no more. */
    static final String PAGE_OF_ALL =
            "select tenant_id from tenants where tenant_id > $1 and erased_at is null order by tenant_id limit $2";

    static final String PAGE_OF_AGENCY =
            "select tenant_id from tenants where agency_id = $3 and tenant_id > $1 and erased_at is null"
                    + " order by tenant_id limit $2";

    private RunSql() {}
}
