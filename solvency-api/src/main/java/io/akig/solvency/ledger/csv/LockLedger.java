package io.akig.solvency.ledger.csv;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Finds out who the staged lines are about and keeps other writers of these tenants' ledgers waiting until the transaction
 * ends, so that what is compared is still so when it is written.
 *
 * <p>Imports come one after the other: each may bring tenants that have no row to lock yet. Rows are locked in the order of
 * their ids, as every writer of more than one must.
 */
final class LockLedger {
    private static final String ONE_IMPORT_AT_A_TIME =
            "select pg_advisory_xact_lock(hashtextextended('akig_import', 0))";

    /** One row; null if the import may be about any agency. */
    private static final String SCOPE =
            """
            create temporary table import_scope (agency_id varchar(50)) on commit drop""";

    private static final String TENANTS =
            """
            create temporary table import_ids on commit drop as
            select tenant_id from import_tenants where tenant_id is not null
            union select tenant_id from import_charges where tenant_id is not null
            union select tenant_id from import_payments where tenant_id is not null;
            analyze import_ids;
            """;

    private static final String ROWS =
            """
            select count(*) from (
                select t.tenant_id from tenants t
                cross join import_scope b
                where t.tenant_id in (select tenant_id from import_ids)
                  and (b.agency_id is null or t.agency_id = b.agency_id)
                order by t.tenant_id
                for no key update of t) locked""";

    /**
     * Known tenants and those of tenants.csv, each with its agency; of a tenant named twice the first line counts. Tenants
     * outside the scope are as unknown as those that do not exist.
     */
    private static final String PARTIES =
            """
            create temporary table import_parties on commit drop as
            select i.tenant_id, coalesce(t.agency_id, s.agency_id, b.agency_id, 'default')::varchar(50) as agency_id,
                   t.tenant_id is null as is_new
            from import_ids i
            cross join import_scope b
            left join tenants t on t.tenant_id = i.tenant_id
            left join (select distinct on (tenant_id) tenant_id, agency_id
                       from import_tenants where tenant_id is not null order by tenant_id, line) s
                   on s.tenant_id = i.tenant_id
            where (t.tenant_id is not null or s.tenant_id is not null)
              and (b.agency_id is null or coalesce(t.agency_id, s.agency_id, b.agency_id) = b.agency_id);
            analyze import_parties;
            insert into agencies (agency_id, name)
            select distinct agency_id, agency_id from import_parties where is_new order by agency_id
            on conflict do nothing;
            """;

    private LockLedger() {}

    /** @param agency the only one the import may be about; null for any */
    static void of(Session session, @Nullable String agency) throws SQLException {
        session.each(ONE_IMPORT_AT_A_TIME, row -> {});
        session.script(SCOPE);
        session.run("insert into import_scope values (?)", agency);
        session.script(TENANTS);
        session.count(ROWS);
        session.script(PARTIES);
    }
}
