package io.akig.solvency.portfolio;

import io.akig.kit.database.Database;
import java.time.Clock;
import java.time.LocalDate;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Keeps how each agency's portfolio is, again and again over the day, so that what stays is the end of it. */
final class KeepDays {
    private static final String KEEP = "with figures as (" + LevelFigures.ALL_AGENCIES
            + """
            )
            insert into portfolio_days (agency_id, day, levels, rent_minor, expected_late_minor, arrears_minor, overdue,
                                        open_alerts, computed_at)
            select f.agency_id, f.day, jsonb_object_agg(f.risk_level, f.tenants), sum(f.rent), sum(f.expected_late), sum(f.arrears),
                   sum(f.overdue), coalesce(max(o.open), 0), $1
            from figures f
            left join (select agency_id, count(*) as open from alerts where state <> 'CLOSED' group by agency_id) o
                   on o.agency_id = f.agency_id
            group by f.agency_id, f.day
            on conflict (agency_id, day) do update
            set levels = excluded.levels, rent_minor = excluded.rent_minor, expected_late_minor = excluded.expected_late_minor,
                arrears_minor = excluded.arrears_minor, overdue = excluded.overdue, open_alerts = excluded.open_alerts,
                computed_at = excluded.computed_at
            """;

    private static final String PAST =
            """
            select day, levels::text as levels, rent_minor, expected_late_minor, arrears_minor, overdue, open_alerts
            from portfolio_days where agency_id = $1 and day >= $2 and day < $3 order by day
            """;

    private final Database database;
    private final Clock clock;

    KeepDays(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** All agencies, by their own day. */
    Mono<Void> all() {
        return database.update(KEEP, statement -> statement.bind(0, clock.instant()))
                .then();
    }

    /** Days from the first up to, without, the second; those on which nothing was kept are left out. */
    Flux<PortfolioDay> past(String agencyId, LocalDate from, LocalDate until) {
        return database.query(
                PAST, statement -> statement.bind(0, agencyId).bind(1, from).bind(2, until), PortfolioDay::read);
    }
}
