package io.akig.solvency.solvency;

import io.akig.kit.database.Database;
import java.time.Clock;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/**
 * Finds standings that are out of date although nothing happened that would have said so: a decision expired, a day began, the
 * scoring service is away or has no model, or the database is older than its standings. Replicas may do so at once: who is due
 * twice is judged twice, which changes nothing.
 */
final class SweepStandings {
    private static final Logger LOG = LoggerFactory.getLogger(SweepStandings.class);

    private static final String SWEEP =
            """
            with found as (
                select t.tenant_id from tenants t
                 where not exists (select from standings s where s.tenant_id = t.tenant_id)
                union
                select q.tenant_id
                  from rescore_queue q
                  join tenants t on t.tenant_id = q.tenant_id
                  join standings s on s.tenant_id = q.tenant_id and s.ledger_revision < t.ledger_revision
                union
                select s.tenant_id
                  from standings s
                  join agencies a on a.agency_id = s.agency_id
                 where s.overridden
                   and not exists (select from overrides o
                                    where o.tenant_id = s.tenant_id and o.ended_at is null
                                      and o.expires_on >= ($1::timestamptz at time zone a.time_zone)::date)
                union
                select s.tenant_id
                  from agencies a
                  join standings s on s.agency_id = a.agency_id
                       and s.as_of < (($1::timestamptz - $3 * interval '1 millisecond') at time zone a.time_zone)::date)
            insert into standings_due (tenant_id)
            select f.tenant_id from found f
             where not exists (select from standings_due d where d.tenant_id = f.tenant_id)
               and not exists (select from rescore_queue q
                                where q.tenant_id = f.tenant_id
                                  and q.requested_at > clock_timestamp() - $2 * interval '1 millisecond')
            """;

    private final Database database;
    private final StandingSettings settings;
    private final Clock clock;

    SweepStandings(Database database, StandingSettings settings, Clock clock) {
        this.database = database;
        this.settings = settings;
        this.clock = clock;
    }

    Mono<Void> run() {
        return Mono.defer(() -> sweep(clock.instant()))
                .doOnNext(found -> LOG.debug("{} standings are out of date", found))
                .then();
    }

    private Mono<Long> sweep(Instant now) {
        return database.update(SWEEP, statement -> statement
                .bind(0, now)
                .bind(1, settings.patience().toMillis())
                .bind(2, settings.day().toMillis()));
    }
}
