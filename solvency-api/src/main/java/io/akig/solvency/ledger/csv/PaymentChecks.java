package io.akig.solvency.ledger.csv;

import io.akig.solvency.ledger.csv.Staging.FileRead;
import java.sql.SQLException;

/** Are the lines of payments.csv about known tenants and charges, and in agreement with each other and with the ledger? */
final class PaymentChecks {
    private static final ReferenceCheck UNKNOWN_TENANT = new ReferenceCheck(
            LedgerFile.PAYMENTS,
            "tenant_id",
            Fault.UNKNOWN_TENANT,
            """
            select s.line, s.tenant_id, 'there is no such tenant, neither in tenants.csv nor in the database'
            from import_payments s
            where s.ok is not null and s.tenant_id is not null
              and not exists (select from import_parties p where p.tenant_id = s.tenant_id)""");

    private static final String REPEATED =
            """
            create temporary table import_repeated_payments on commit drop as
            select agency_id, payment_id, min(line) as first_line
            from import_payment_rows where ok group by 1, 2 having count(*) > 1
            """;

    private static final ReferenceCheck DUPLICATE = new ReferenceCheck(
            LedgerFile.PAYMENTS,
            "payment_id",
            Fault.DUPLICATE_ID,
            """
            select p.line, p.payment_id, format('line %s has this id with another %s', f.line, d.other)
            from import_repeated_payments r
            join import_payment_rows p on p.agency_id = r.agency_id and p.payment_id = r.payment_id
                                      and p.ok and p.line <> r.first_line
            join import_payment_rows f on f.line = r.first_line
            cross join lateral (select case when p.tenant_id <> f.tenant_id then 'tenant_id'
                                            when p.paid_on <> f.paid_on then 'paid_on'
                                            when p.amount_minor <> f.amount_minor then 'amount'
                                            when p.charge_id is distinct from f.charge_id then 'charge_id'
                                            when p.method is distinct from f.method then 'method'
                                            when p.recorded_at <> f.recorded_at then 'recorded_at' end as other) d
            where d.other is not null""");

    /** Equal to any version is equal, as with charges; a column that the file lacks is not compared. */
    private static final ReferenceCheck DIFFERS_FROM_LEDGER = new ReferenceCheck(
            LedgerFile.PAYMENTS,
            "payment_id",
            Fault.DUPLICATE_ID,
            """
            select line, payment_id, format('the ledger has this id with another %s', other) from (
                select p.line, p.payment_id, bool_or(d.other is null) as known,
                       (array_agg(d.other order by s.revision desc))[1] as other
                from import_payment_rows p
                join payments s on s.agency_id = p.agency_id and s.payment_id = p.payment_id
                cross join lateral (select case when p.tenant_id <> s.tenant_id then 'tenant_id'
                                                when p.paid_on <> s.paid_on then 'paid_on'
                                                when p.amount_minor <> s.amount_minor then 'amount'
                                                when ? and p.charge_id is distinct from s.charge_id then 'charge_id'
                                                when ? and p.method is distinct from s.method then 'method'
                                                when p.recorded_given and p.recorded_at <> s.recorded_at
                                                then 'recorded_at' end as other) d
                where p.ok group by p.line, p.payment_id) compared
            where not known""");

    private static final ReferenceCheck PAID_IN_FUTURE = new ReferenceCheck(
            LedgerFile.PAYMENTS,
            "paid_on",
            Fault.IN_THE_FUTURE,
            """
            select line, paid_on::text, 'this is in the future'
            from import_payment_rows where ok is not null and paid_in_future""");

    private static final ReferenceCheck RECORDED_IN_FUTURE = new ReferenceCheck(
            LedgerFile.PAYMENTS,
            "recorded_at",
            Fault.IN_THE_FUTURE,
            """
            select line, to_char(recorded_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), 'this is in the future'
            from import_payment_rows where ok is not null and recorded_in_future""");

    /** Nobody can know of a payment before it is made; most likely the two columns are exchanged. */
    private static final ReferenceCheck RECORDED_BEFORE_PAID = new ReferenceCheck(
            LedgerFile.PAYMENTS,
            "recorded_at",
            Fault.RECORDED_BEFORE_PAID,
            """
            select line, to_char(recorded_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
                   format('this is before the payment was made, on %s', paid_on)
            from import_payment_rows where ok is not null and recorded_before_paid""");

    /** Usually none, and then the two checks on it cost nothing. */
    private static final String WITHOUT_CHARGE =
            """
            create temporary table import_payments_without_charge on commit drop as
            select p.line, p.agency_id, p.tenant_id, p.charge_id
            from import_payment_rows p
            where p.ok is not null and p.charge_id is not null
              and not exists (select from import_charge_rows c
                              where c.agency_id = p.agency_id and c.charge_id = p.charge_id and c.tenant_id = p.tenant_id)
              and not exists (select from rent_charges r
                              where r.agency_id = p.agency_id and r.charge_id = p.charge_id and r.tenant_id = p.tenant_id);
            create temporary table import_charges_of_others on commit drop as
            select distinct c.agency_id, c.charge_id from import_payments_without_charge p
            join import_charge_rows c on c.agency_id = p.agency_id and c.charge_id = p.charge_id
            union
            select r.agency_id, r.charge_id from import_payments_without_charge p
            join rent_charges r on r.agency_id = p.agency_id and r.charge_id = p.charge_id;
            """;

    private static final ReferenceCheck UNKNOWN_CHARGE = new ReferenceCheck(
            LedgerFile.PAYMENTS,
            "charge_id",
            Fault.UNKNOWN_CHARGE,
            """
            select p.line, p.charge_id, 'there is no such charge, neither in charges.csv nor in the ledger'
            from import_payments_without_charge p
            left join import_charges_of_others o on o.agency_id = p.agency_id and o.charge_id = p.charge_id
            where o.charge_id is null""");

    private static final ReferenceCheck CHARGE_OF_ANOTHER_TENANT = new ReferenceCheck(
            LedgerFile.PAYMENTS,
            "charge_id",
            Fault.CHARGE_OF_ANOTHER_TENANT,
            """
            select p.line, p.charge_id, format('this charge is not of tenant %s', p.tenant_id)
            from import_payments_without_charge p
            join import_charges_of_others o on o.agency_id = p.agency_id and o.charge_id = p.charge_id""");

    private static final String DROP_REPEATED =
            """
            delete from import_payment_rows p using import_repeated_payments r
            where p.agency_id = r.agency_id and p.payment_id = r.payment_id and p.line <> r.first_line""";

    private static final String DROP_KNOWN =
            """
            delete from import_payment_rows p using payments s
            where s.agency_id = p.agency_id and s.payment_id = p.payment_id""";

    private PaymentChecks() {}

    static void run(Session session, FileRead payments, boolean chargesKnown, BadLines bad) throws SQLException {
        session.script(REPEATED);
        UNKNOWN_TENANT.run(session, bad);
        DUPLICATE.run(session, bad);
        DIFFERS_FROM_LEDGER.run(session, bad, payments.has("charge_id"), payments.has("method"));
        PAID_IN_FUTURE.run(session, bad);
        RECORDED_IN_FUTURE.run(session, bad);
        RECORDED_BEFORE_PAID.run(session, bad);
        if (chargesKnown) {
            session.script(WITHOUT_CHARGE);
            UNKNOWN_CHARGE.run(session, bad);
            CHARGE_OF_ANOTHER_TENANT.run(session, bad);
        }
    }

    /** Leaves what the ledger does not have yet, each payment once; only right lines must be there. */
    static void keepNew(Session session) throws SQLException {
        session.run(DROP_REPEATED);
        session.run(DROP_KNOWN);
    }
}
