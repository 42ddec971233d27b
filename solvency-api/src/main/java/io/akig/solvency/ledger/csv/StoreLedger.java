package io.akig.solvency.ledger.csv;

import io.akig.solvency.ledger.csv.Staging.FileRead;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;

/** Writes what is new. The tenants it touches get one higher revision, which all their new rows carry. */
final class StoreLedger {
    private static final int MOST_NAMED = 200;

    private static final String TOUCHED =
            """
            create temporary table import_touched on commit drop as
            select tenant_id from import_charge_rows
            union select tenant_id from import_payment_rows
            union select tenant_id from import_leases;
            analyze import_touched;
            create temporary table import_changed (tenant_id text) on commit drop;
            """;

    private static final String NEW_TENANTS =
            """
            insert into tenants (tenant_id, agency_id, full_name, phone, email, ledger_revision)
            select s.tenant_id, p.agency_id, s.full_name, s.phone, s.email,
                   case when x.tenant_id is null then 0 else 1 end
            from import_tenants s
            join import_parties p on p.tenant_id = s.tenant_id and p.is_new
            left join import_touched x on x.tenant_id = s.tenant_id
            order by s.tenant_id""";

    private static final String NEXT_REVISION =
            """
            update tenants t set ledger_revision = t.ledger_revision + 1
            from import_touched x
            join import_parties p on p.tenant_id = x.tenant_id and not p.is_new
            where t.tenant_id = x.tenant_id""";

    private static final String CONTACTS =
            """
            with changed as (
                update tenants t set full_name = case when c.has_name then s.full_name else t.full_name end,
                                     phone = case when c.has_phone then s.phone else t.phone end,
                                     email = case when c.has_email then s.email else t.email end
                from import_tenants s
                join import_parties p on p.tenant_id = s.tenant_id and not p.is_new
                cross join (select cast(? as boolean) as has_name, cast(? as boolean) as has_phone,
                                   cast(? as boolean) as has_email) c
                where t.tenant_id = s.tenant_id
                  and (c.has_name and t.full_name is distinct from s.full_name
                       or c.has_phone and t.phone is distinct from s.phone
                       or c.has_email and t.email is distinct from s.email)
                returning t.tenant_id)
            insert into import_changed select tenant_id from changed""";

    private static final String LEASES =
            """
            insert into leases (tenant_id, revision, agency_id, property, unit, rent_minor, due_day, monthly_income_minor,
                                lease_start, lease_end, recorded_at)
            select s.tenant_id, t.ledger_revision, s.agency_id, s.property, s.unit, s.rent_minor, s.due_day,
                   s.monthly_income_minor, s.lease_start, s.lease_end, s.recorded_at
            from import_leases s join tenants t on t.tenant_id = s.tenant_id""";

    private static final String UPDATED =
            """
            select count(*) from (
                select tenant_id from import_changed
                union
                select l.tenant_id from import_leases l
                join import_parties p on p.tenant_id = l.tenant_id and not p.is_new) updated""";

    /** In the order in which they will be read: all of one tenant. */
    private static final String CHARGES =
            """
            insert into rent_charges (agency_id, tenant_id, charge_id, due_date, amount_minor, recorded_at, revision)
            select s.agency_id, s.tenant_id, s.charge_id, s.due_date, s.amount_minor, s.recorded_at, t.ledger_revision
            from import_charge_rows s join tenants t on t.tenant_id = s.tenant_id
            order by s.tenant_id, s.due_date""";

    private static final String PAYMENTS =
            """
            insert into payments (agency_id, tenant_id, payment_id, paid_on, amount_minor, charge_id, method, recorded_at,
                                  revision)
            select s.agency_id, s.tenant_id, s.payment_id, s.paid_on, s.amount_minor, s.charge_id, s.method, s.recorded_at,
                   t.ledger_revision
            from import_payment_rows s join tenants t on t.tenant_id = s.tenant_id
            order by s.tenant_id, s.paid_on""";

    /** Whoever keeps scores drops those of the tenants named, or all of them if there are too many to name. */
    private static final String TELL =
            """
            select pg_notify('akig_ledger', tenant_id) from import_touched where (select count(*) from import_touched) <= ?
            union all
            select pg_notify('akig_ledger', '*') where (select count(*) from import_touched) > ?""";

    private static final String RESCORE =
            """
            insert into rescore_queue (tenant_id) select tenant_id from import_touched order by tenant_id""";

    private final Session session;

    StoreLedger(Session session) {
        this.session = session;
    }

    Map<LedgerFile, Written> write(FileRead tenants) throws SQLException {
        session.script(TOUCHED);
        session.run(NEXT_REVISION);
        long inserted = session.run(NEW_TENANTS);
        session.run(CONTACTS, tenants.has("full_name"), tenants.has("phone"), tenants.has("email"));
        session.run(LEASES);
        Map<LedgerFile, Written> written = new EnumMap<>(LedgerFile.class);
        written.put(LedgerFile.TENANTS, new Written(inserted, session.count(UPDATED)));
        written.put(LedgerFile.CHARGES, new Written(session.run(CHARGES), 0));
        written.put(LedgerFile.PAYMENTS, new Written(session.run(PAYMENTS), 0));
        session.run(RESCORE);
        session.each(TELL, row -> {}, MOST_NAMED, MOST_NAMED);
        return written;
    }

    record Written(long inserted, long updated) {
        static final Written NOTHING = new Written(0, 0);
    }
}
