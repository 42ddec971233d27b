package io.akig.solvency.portfolio;

import io.akig.core.score.RiskLevel;
import io.r2dbc.spi.Row;
import java.time.LocalDate;
import java.util.Objects;

/**
 * The tenants of one level, added up; amounts in hundredths.
 *
 * @param expectedLate of the rents due in the next 30 days
 * @param monthRents rents due in the next 30 days, and {@code monthDue} what is still to be paid of them
 * @param weekRents the same for today and the six days after
 */
record LevelFigures(
        RiskLevel level,
        long tenants,
        long neverScored,
        long rent,
        long expectedLate,
        long monthRents,
        long monthDue,
        long weekRents,
        long weekDue,
        long overdue,
        long arrears,
        long slipped,
        LocalDate day) {

    /** Of all agencies, each by its own day at the moment {@code $1}; to be completed by a condition or none. */
    private static final String FIGURES =
            """
            select r.agency_id, r.risk_level, (cast($1 as timestamptz) at time zone a.time_zone)::date as day,
                   count(*) as tenants,
                   count(*) filter (where r.arrears_minor is null) as never_scored,
                   coalesce(sum(r.rent_minor), 0)::bigint as rent,
                   coalesce(sum(r.rent_at_risk_minor) filter (where r.next_due_date <= ahead.month), 0)::bigint as expected_late,
                   count(*) filter (where r.next_due_minor > 0 and r.next_due_date <= ahead.month) as month_rents,
                   coalesce(sum(r.next_due_minor) filter (where r.next_due_date <= ahead.month), 0)::bigint as month_due,
                   count(*) filter (where r.next_due_minor > 0 and r.next_due_date between ahead.month - 30 and ahead.month - 24) as week_rents,
                   coalesce(sum(r.next_due_minor) filter (where r.next_due_date between ahead.month - 30 and ahead.month - 24), 0)::bigint
                       as week_due,
                   count(*) filter (where r.arrears_minor > 0) as overdue,
                   coalesce(sum(r.arrears_minor), 0)::bigint as arrears,
                   count(*) filter (where r.expected_date > r.first_expected_date) as slipped
            from roster r
            join agencies a on a.agency_id = r.agency_id
            cross join lateral (
                select (cast($1 as timestamptz) at time zone a.time_zone)::date + 30 as month) ahead
            """;

    private static final String BY_LEVEL = " group by r.agency_id, r.risk_level, a.time_zone";

    /** Parameters: the moment, the agency. */
    static final String ONE_AGENCY = FIGURES + "where r.agency_id = $2" + BY_LEVEL;

    /** Parameter: the moment. */
    static final String ALL_AGENCIES = FIGURES + BY_LEVEL;

    static LevelFigures none(RiskLevel level, LocalDate day) {
        return new LevelFigures(level, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, day);
    }

    static LevelFigures read(Row row) {
        return new LevelFigures(
                RiskLevel.valueOf(Objects.requireNonNull(row.get("risk_level", String.class))),
                number(row, "tenants"),
                number(row, "never_scored"),
                number(row, "rent"),
                number(row, "expected_late"),
                number(row, "month_rents"),
                number(row, "month_due"),
                number(row, "week_rents"),
                number(row, "week_due"),
                number(row, "overdue"),
                number(row, "arrears"),
                number(row, "slipped"),
                Objects.requireNonNull(row.get("day", LocalDate.class)));
    }

    /** From here on a rent is a reason to worry. */
    boolean worrying() {
        return level == RiskLevel.MEDIUM || level == RiskLevel.RISKY || level == RiskLevel.CRITICAL;
    }

    private static long number(Row row, String column) {
        return Objects.requireNonNull(row.get(column, Long.class));
    }
}
