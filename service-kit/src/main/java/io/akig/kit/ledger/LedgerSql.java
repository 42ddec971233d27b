package io.akig.kit.ledger;

/** What "a ledger as one row of arrays" is: decoding rows costs more than reading them, so a tenant is one row. */
final class LedgerSql {

    /**
     * Every version of every row; which of them count is decided by the fold, from its viewpoint. Days are epoch days, times
     * epoch microseconds, and a missing text or number is '' or -1, which the schema's checks keep free. {@code read_at} is
     * taken after the statement's snapshot: whatever it sees was stamped by the same clock before.
     */
    private static final String ROW =
            """
            select t.tenant_id, t.agency_id, a.time_zone, a.currency, t.ledger_revision,
                   (extract(epoch from clock_timestamp()) * 1000000)::bigint as read_at,
                   c.charge_ids, c.charge_days, c.charge_amounts, c.charge_times, c.charge_revisions,
                   p.payment_ids, p.payment_days, p.payment_amounts, p.payment_charges, p.payment_times, p.payment_revisions,
                   l.lease_rents, l.lease_due_days, l.lease_incomes, l.lease_starts, l.lease_ends, l.lease_times, l.lease_revisions
            from tenants t
            join agencies a on a.agency_id = t.agency_id
            cross join lateral (
                select array_agg(charge_id::text)                                      as charge_ids,
                       array_agg(due_date - date '1970-01-01')                         as charge_days,
                       array_agg(amount_minor)                                         as charge_amounts,
                       array_agg((extract(epoch from recorded_at) * 1000000)::bigint)  as charge_times,
                       array_agg(revision)                                             as charge_revisions
                from rent_charges where tenant_id = t.tenant_id) c
            cross join lateral (
                select array_agg(payment_id::text)                                     as payment_ids,
                       array_agg(paid_on - date '1970-01-01')                          as payment_days,
                       array_agg(amount_minor)                                         as payment_amounts,
                       array_agg(coalesce(charge_id, '')::text)                        as payment_charges,
                       array_agg((extract(epoch from recorded_at) * 1000000)::bigint)  as payment_times,
                       array_agg(revision)                                             as payment_revisions
                from payments where tenant_id = t.tenant_id) p
            cross join lateral (
                select array_agg(coalesce(rent_minor, -1))                             as lease_rents,
                       array_agg(coalesce(due_day, -1)::int)                           as lease_due_days,
                       array_agg(coalesce(monthly_income_minor, -1))                   as lease_incomes,
                       array_agg(coalesce(lease_start::text, ''))                      as lease_starts,
                       array_agg(coalesce(lease_end::text, ''))                        as lease_ends,
                       array_agg((extract(epoch from recorded_at) * 1000000)::bigint)  as lease_times,
                       array_agg(revision)                                             as lease_revisions
                from leases where tenant_id = t.tenant_id) l
            """;

    static final String MANY = ROW + "where t.tenant_id = any($1)";

    static final String ALL = ROW + "order by t.tenant_id";

    private LedgerSql() {}
}
