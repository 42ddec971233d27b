package io.akig.solvency.ledger.csv;

import java.sql.SQLException;

/** Are the lines of tenants.csv at peace with each other and with the database? */
final class TenantChecks {
    private static final String REPEATED =
            """
            create temporary table import_repeated_tenants on commit drop as
            select tenant_id, min(line) as first_line from import_tenants where ok group by 1 having count(*) > 1
            """;

    private static final ReferenceCheck DUPLICATE = new ReferenceCheck(
            LedgerFile.TENANTS,
            "tenant_id",
            Fault.DUPLICATE_ID,
            """
            select s.line, s.tenant_id, format('line %s has this id with other content', f.line)
            from import_repeated_tenants d
            join import_tenants s on s.tenant_id = d.tenant_id and s.ok and s.line <> d.first_line
            join import_tenants f on f.line = d.first_line
            where (s.agency_id, s.full_name, s.phone, s.email, s.property, s.unit, s.rent_minor, s.due_day,
                   s.monthly_income_minor, s.lease_start, s.lease_end)
                  is distinct from
                  (f.agency_id, f.full_name, f.phone, f.email, f.property, f.unit, f.rent_minor, f.due_day,
                   f.monthly_income_minor, f.lease_start, f.lease_end)""");

    private static final ReferenceCheck OTHER_AGENCY = new ReferenceCheck(
            LedgerFile.TENANTS,
            "agency",
            Fault.TENANT_OF_ANOTHER_AGENCY,
            """
            select s.line, s.agency_id, format('tenant %s belongs to another agency already', s.tenant_id)
            from import_tenants s
            join tenants t on t.tenant_id = s.tenant_id
            cross join import_scope b
            where s.ok and s.agency_id <> t.agency_id and b.agency_id is null""");

    /** Says no more of it than that the id is taken: whose it is, is not the caller's business. */
    private static final ReferenceCheck TAKEN = new ReferenceCheck(
            LedgerFile.TENANTS,
            "tenant_id",
            Fault.TENANT_OF_ANOTHER_AGENCY,
            """
            select s.line, s.tenant_id, 'this id is taken, choose another'
            from import_tenants s
            join tenants t on t.tenant_id = s.tenant_id
            join import_scope b on b.agency_id <> t.agency_id
            where s.ok""");

    /** Nobody comes back because of an old file; another agency hears no more than that the id is taken. */
    private static final ReferenceCheck ERASED = new ReferenceCheck(
            LedgerFile.TENANTS,
            "tenant_id",
            Fault.ERASED_TENANT,
            """
            select s.line, s.tenant_id,
                   case when e.agency_id = p.agency_id
                        then format('this tenant''s data was erased on %s, leave it out', e.erased_at::date)
                        else 'this id is taken, choose another' end
            from import_tenants s
            join erased_tenants e on e.id_digest = erased_digest(s.tenant_id)
            join import_parties p on p.tenant_id = s.tenant_id
            where s.ok""");

    private static final ReferenceCheck OUT_OF_SCOPE = new ReferenceCheck(
            LedgerFile.TENANTS,
            "agency",
            Fault.NOT_YOUR_AGENCY,
            """
            select s.line, s.agency_id, format('this import is for agency %s only', b.agency_id)
            from import_tenants s
            join import_scope b on b.agency_id <> s.agency_id
            where s.ok""");

    private static final ReferenceCheck LEASE_ENDS_EARLY = new ReferenceCheck(
            LedgerFile.TENANTS,
            "lease_end",
            Fault.LEASE_ENDS_BEFORE_IT_STARTS,
            """
            select line, lease_end::text, format('the lease starts later, on %s', lease_start)
            from import_leases
            where ok is not null and lease_end < lease_start""");

    private static final String DROP_REPEATED =
            """
            delete from import_tenants s using import_repeated_tenants d
            where s.tenant_id = d.tenant_id and s.line <> d.first_line""";

    private static final String DROP_REPEATED_LEASES =
            """
            delete from import_leases s using import_repeated_tenants d
            where s.tenant_id = d.tenant_id and s.line <> d.first_line""";

    private TenantChecks() {}

    static void run(Session session, BadLines bad) throws SQLException {
        session.script(REPEATED);
        DUPLICATE.run(session, bad);
        OTHER_AGENCY.run(session, bad);
        TAKEN.run(session, bad);
        ERASED.run(session, bad);
        OUT_OF_SCOPE.run(session, bad);
        LEASE_ENDS_EARLY.run(session, bad);
        session.run(DROP_REPEATED);
        session.run(DROP_REPEATED_LEASES);
    }
}
