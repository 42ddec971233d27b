package io.akig.solvency.ledger;

/** The statements that write one row of the ledger. */
final class LedgerSql {
    /** An import decides for many ids at once; it must not be overtaken, nor wait for a row at a time. */
    static final String BESIDE_IMPORTS = "select pg_advisory_xact_lock_shared(hashtextextended('akig_import', 0))";

    static final String WAIT_BRIEFLY = "set local lock_timeout = '3s'";

    /** Two callers must not bring the same id to two tenants. */
    static final String LOCK_ID = "select pg_advisory_xact_lock(hashtextextended($1 || ':' || $2, 1))";

    static final String LOCK_TENANT =
            """
            select t.agency_id, a.currency, (clock_timestamp() at time zone a.time_zone)::date as today
            from tenants t join agencies a on a.agency_id = t.agency_id
            where t.tenant_id = $1
            for no key update of t
            """;

    static final String CHARGE_VERSION =
            """
            select tenant_id, due_date as day, amount_minor, null::text as charge_id, null::text as method, recorded_at, revision
            from rent_charges where agency_id = $1 and charge_id = $2
            order by revision desc limit 1
            """;

    static final String PAYMENT_VERSION =
            """
            select tenant_id, paid_on as day, amount_minor, charge_id, method, recorded_at, revision
            from payments where agency_id = $1 and payment_id = $2
            order by revision desc limit 1
            """;

    static final String NEXT_REVISION =
            """
            update tenants set ledger_revision = ledger_revision + 1 where tenant_id = $1
            returning ledger_revision, clock_timestamp() as recorded_at
            """;

    static final String INSERT_CHARGE =
            """
            insert into rent_charges (agency_id, tenant_id, charge_id, due_date, amount_minor, recorded_at, revision)
            values ($1, $2, $3, $4, $5, $6, $7)
            """;

    static final String INSERT_PAYMENT =
            """
            insert into payments (agency_id, tenant_id, payment_id, paid_on, amount_minor, recorded_at, revision, charge_id, method)
            values ($1, $2, $3, $4, $5, $6, $7, nullif($8, ''), nullif($9, ''))
            """;

    /** Whoever keeps scores drops the tenant's, and somebody computes a new one. */
    static final String TELL =
            """
            with queued as (insert into rescore_queue (tenant_id) values ($1) returning tenant_id)
            select pg_notify('akig_ledger', tenant_id) from queued
            """;

    private LedgerSql() {}
}
