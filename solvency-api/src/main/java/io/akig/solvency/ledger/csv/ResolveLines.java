package io.akig.solvency.ledger.csv;

import io.akig.solvency.ledger.csv.Staging.FileRead;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Map;

/** Completes the staged lines with what the database knows: the agency, its clock, and the terms of the lease so far. */
final class ResolveLines {
    private static final String TABLES =
            """
            create temporary table import_charge_rows (
                line bigint, ok boolean, agency_id varchar(50), tenant_id text, charge_id text, due_date date,
                amount_minor bigint, recorded_at timestamptz, recorded_given boolean, recorded_in_future boolean)
                on commit drop;
            create temporary table import_payment_rows (
                line bigint, ok boolean, agency_id varchar(50), tenant_id text, payment_id text, paid_on date,
                amount_minor bigint, charge_id text, method text, recorded_at timestamptz, recorded_given boolean,
                recorded_in_future boolean, paid_in_future boolean, recorded_before_paid boolean) on commit drop;
            create temporary table import_leases (
                line bigint, ok boolean, agency_id varchar(50), tenant_id text, property text, unit text,
                rent_minor bigint, due_day smallint, monthly_income_minor bigint, lease_start date, lease_end date,
                recorded_at timestamptz) on commit drop;
            """;

    /** A charge made known in advance is known now, even if thirty days before it is due are still to come. */
    private static final String CHARGES =
            """
            insert into import_charge_rows
            select s.line, s.ok, p.agency_id, s.tenant_id, s.charge_id, s.due_date, s.amount_minor,
                   coalesce(given.at, least((s.due_date - 30)::timestamp at time zone a.time_zone, now.at)),
                   given.at is not null, given.at > now.at
            from import_charges s
            join import_parties p on p.tenant_id = s.tenant_id
            join agencies a on a.agency_id = p.agency_id
            cross join lateral (select coalesce(s.recorded_at, s.recorded_local at time zone a.time_zone) as at) given
            cross join (select cast(? as timestamptz) as at) now
            where s.charge_id is not null""";

    private static final String PAYMENTS =
            """
            insert into import_payment_rows
            select s.line, s.ok, p.agency_id, s.tenant_id, s.payment_id, s.paid_on, s.amount_minor, s.charge_id, s.method,
                   coalesce(given.at, s.paid_on::timestamp at time zone a.time_zone),
                   given.at is not null, given.at > now.at,
                   s.paid_on > (now.at at time zone a.time_zone)::date,
                   (given.at at time zone a.time_zone)::date < s.paid_on
            from import_payments s
            join import_parties p on p.tenant_id = s.tenant_id
            join agencies a on a.agency_id = p.agency_id
            cross join lateral (select coalesce(s.recorded_at, s.recorded_local at time zone a.time_zone) as at) given
            cross join (select cast(? as timestamptz) as at) now""";

    /** Leases whose terms are not those the database has; a column that the file lacks says nothing about them. */
    private static final String LEASES =
            """
            insert into import_leases
            select s.line, s.ok, p.agency_id, s.tenant_id, n.property, n.unit, n.rent_minor, n.due_day,
                   n.monthly_income_minor, n.lease_start, n.lease_end,
                   case when l.revision is not null then now.at
                        else least(coalesce(n.lease_start, date '1970-01-01')::timestamp at time zone a.time_zone, now.at)
                   end
            from import_tenants s
            join import_parties p on p.tenant_id = s.tenant_id
            join agencies a on a.agency_id = p.agency_id
            cross join (select cast(? as timestamptz) as at) now
            left join lateral (select * from leases l where l.tenant_id = s.tenant_id order by revision desc limit 1) l
                   on true
            cross join lateral (select case when ? then s.property else l.property end as property,
                                       case when ? then s.unit else l.unit end as unit,
                                       case when ? then s.rent_minor else l.rent_minor end as rent_minor,
                                       case when ? then s.due_day else l.due_day end as due_day,
                                       case when ? then s.monthly_income_minor else l.monthly_income_minor end
                                           as monthly_income_minor,
                                       case when ? then s.lease_start else l.lease_start end as lease_start,
                                       case when ? then s.lease_end else l.lease_end end as lease_end) n
            where (n.property, n.unit, n.rent_minor, n.due_day, n.monthly_income_minor, n.lease_start, n.lease_end)
                  is distinct from
                  (l.property, l.unit, l.rent_minor, l.due_day, l.monthly_income_minor, l.lease_start, l.lease_end)""";

    private ResolveLines() {}

    static void in(Session session, Map<LedgerFile, FileRead> files, OffsetDateTime now) throws SQLException {
        FileRead tenants = files.getOrDefault(LedgerFile.TENANTS, FileRead.ABSENT);
        session.script(TABLES);
        session.run(CHARGES, now);
        session.run(PAYMENTS, now);
        session.run(
                LEASES,
                now,
                tenants.has("property"),
                tenants.has("unit"),
                tenants.has("rent_amount"),
                tenants.has("due_day"),
                tenants.has("monthly_income"),
                tenants.has("lease_start"),
                tenants.has("lease_end"));
        session.script("analyze import_charge_rows; analyze import_payment_rows; analyze import_leases");
    }
}
