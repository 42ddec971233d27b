package io.akig.solvency.ledger.csv;

import java.sql.SQLException;

/** Are the lines of charges.csv about known tenants, and in agreement with each other and with the ledger? */
final class ChargeChecks {
    private static final ReferenceCheck UNKNOWN_TENANT = new ReferenceCheck(
            LedgerFile.CHARGES,
            "tenant_id",
            Fault.UNKNOWN_TENANT,
            """
            select s.line, s.tenant_id, 'there is no such tenant, neither in tenants.csv nor in the database'
            from import_charges s
            where s.ok is not null and s.tenant_id is not null
              and not exists (select from import_parties p where p.tenant_id = s.tenant_id)""");

    private static final String REPEATED =
            """
            create temporary table import_repeated_charges on commit drop as
            select agency_id, charge_id, min(line) as first_line
            from import_charge_rows where ok group by 1, 2 having count(*) > 1
            """;

    private static final ReferenceCheck DUPLICATE = new ReferenceCheck(
            LedgerFile.CHARGES,
            "charge_id",
            Fault.DUPLICATE_ID,
            """
            select c.line, c.charge_id, format('line %s has this id with another %s', f.line, d.other)
            from import_repeated_charges r
            join import_charge_rows c on c.agency_id = r.agency_id and c.charge_id = r.charge_id
                                     and c.ok and c.line <> r.first_line
            join import_charge_rows f on f.line = r.first_line
            cross join lateral (select case when c.tenant_id <> f.tenant_id then 'tenant_id'
                                            when c.due_date <> f.due_date then 'due_date'
                                            when c.amount_minor <> f.amount_minor then 'amount'
                                            when c.recorded_at <> f.recorded_at then 'recorded_at' end as other) d
            where d.other is not null""");

    /** Equal to any version is equal: a line that was corrected later in the ledger is not news when it comes again. */
    private static final ReferenceCheck DIFFERS_FROM_LEDGER = new ReferenceCheck(
            LedgerFile.CHARGES,
            "charge_id",
            Fault.DUPLICATE_ID,
            """
            select line, charge_id, format('the ledger has this id with another %s', other) from (
                select c.line, c.charge_id, bool_or(d.other is null) as known,
                       (array_agg(d.other order by s.revision desc))[1] as other
                from import_charge_rows c
                join rent_charges s on s.agency_id = c.agency_id and s.charge_id = c.charge_id
                cross join lateral (select case when c.tenant_id <> s.tenant_id then 'tenant_id'
                                                when c.due_date <> s.due_date then 'due_date'
                                                when c.amount_minor <> s.amount_minor then 'amount'
                                                when c.recorded_given and c.recorded_at <> s.recorded_at
                                                then 'recorded_at' end as other) d
                where c.ok group by c.line, c.charge_id) compared
            where not known""");

    private static final ReferenceCheck RECORDED_IN_FUTURE = new ReferenceCheck(
            LedgerFile.CHARGES,
            "recorded_at",
            Fault.IN_THE_FUTURE,
            """
            select line, to_char(recorded_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), 'this is in the future'
            from import_charge_rows where ok is not null and recorded_in_future""");

    private static final String DROP_REPEATED =
            """
            delete from import_charge_rows c using import_repeated_charges r
            where c.agency_id = r.agency_id and c.charge_id = r.charge_id and c.line <> r.first_line""";

    private static final String DROP_KNOWN =
            """
            delete from import_charge_rows c using rent_charges s
            where s.agency_id = c.agency_id and s.charge_id = c.charge_id""";

    private ChargeChecks() {}

    static void run(Session session, BadLines bad) throws SQLException {
        session.script(REPEATED);
        UNKNOWN_TENANT.run(session, bad);
        DUPLICATE.run(session, bad);
        DIFFERS_FROM_LEDGER.run(session, bad);
        RECORDED_IN_FUTURE.run(session, bad);
    }

    /** Leaves what the ledger does not have yet, each charge once; only right lines must be there. */
    static void keepNew(Session session) throws SQLException {
        session.run(DROP_REPEATED);
        session.run(DROP_KNOWN);
    }
}
