package io.akig.solvency.alerts;

import io.akig.kit.database.Database;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.Row;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Who must be looked at: because of a new score ({@code score_events}) or for a reason of our own ({@code standings_due}). What
 * is due is marked before a tenant's state is read and taken out in the transaction that acts on it: what comes in between
 * stays due, and who finds nothing to take out was not the first.
 */
final class Due {
    /** The stream tells of scores at once; those still here were not told of, or not acted on. */
    private static final String NEXT =
            """
            select tenant_id from (
                (select tenant_id, publish_after as since from score_events
                  where calculated_at < $1 order by publish_after limit $2)
                union all
                (select tenant_id, not_before from standings_due
                  where not_before <= clock_timestamp() order by not_before, due_id limit $2)) due
            group by tenant_id order by min(since) limit $2
            """;

    private static final String MARK =
            """
            select asked.tenant_id, coalesce(e.prediction_id::text, '') as prediction_id, coalesce(d.due_id, 0) as due_id
              from unnest($1::text[]) as asked (tenant_id)
              left join score_events e on e.tenant_id = asked.tenant_id
              left join lateral (select max(due_id) as due_id from standings_due where tenant_id = asked.tenant_id) d on true
             where e.tenant_id is not null or d.due_id is not null
            """;

    // Nobody waits: what another replica is about stays due, should that one fail.
    private static final String LOCK =
            """
            select tenant_id from unnest($1::text[]) as asked (tenant_id)
             where pg_try_advisory_xact_lock(hashtextextended('standing ' || tenant_id, 0))
            """;

    private static final String TAKE =
            """
            with mark as (
                select * from unnest($1::text[], $2::text[], $3::bigint[]) as m (tenant_id, prediction_id, due_id)),
            event as (
                delete from score_events where tenant_id in (
                    select e.tenant_id from score_events e
                      join mark m on m.tenant_id = e.tenant_id and m.prediction_id = e.prediction_id::text
                       for update of e skip locked)
                returning tenant_id),
            due as (
                delete from standings_due where due_id in (
                    select d.due_id from standings_due d
                      join mark m on m.tenant_id = d.tenant_id and d.due_id <= m.due_id
                       for update of d skip locked)
                returning tenant_id)
            select tenant_id from event union select tenant_id from due
            """;

    private static final String LATER =
            """
            update standings_due set not_before = clock_timestamp() + $2 * interval '1 second' where tenant_id = any($1)
            """;

    private final Database database;

    Due(Database database) {
        this.database = database;
    }

    /**
     * What was due when it was looked at.
     *
     * @param predictionId of the new score; empty if there is none
     * @param dueId up to which requests of our own are marked; 0 if there is none
     */
    record Mark(String tenantId, String predictionId, long dueId) {
        private static Mark read(Row row) {
            return new Mark(
                    tenant(row),
                    Objects.requireNonNull(row.get("prediction_id", String.class)),
                    Objects.requireNonNull(row.get("due_id", Long.class)));
        }
    }

    /**
     * Tenants whom nobody has told of.
     *
     * @param told a score from before then must have been told of
     */
    Flux<String> next(Instant told, int most) {
        return database.query(NEXT, statement -> statement.bind(0, told).bind(1, most), Due::tenant);
    }

    /** Of these tenants, those for whom something is due. */
    Mono<List<Mark>> mark(Collection<String> tenantIds) {
        return database.query(MARK, statement -> statement.bind(0, tenantIds.toArray(String[]::new)), Mark::read)
                .collectList();
    }

    /**
     * What came of taking marks out.
     *
     * @param mine tenants whose marks were still there
     * @param busy tenants about whom another transaction is: theirs may be older than what is due now
     */
    record Taken(Set<String> mine, List<String> busy) {}

    /** Takes the marks out, and keeps everybody else from the tenants, until the transaction ends. */
    static Mono<Taken> take(Connection connection, List<Mark> marks) {
        return Database.rows(
                        connection,
                        LOCK,
                        statement -> statement.bind(0, column(marks, String[]::new, Mark::tenantId)),
                        Due::tenant)
                .collect(HashSet<String>::new, HashSet::add)
                .flatMap(locked -> {
                    List<Mark> mine = marks.stream()
                            .filter(mark -> locked.contains(mark.tenantId()))
                            .toList();
                    List<String> busy = marks.stream()
                            .map(Mark::tenantId)
                            .filter(tenant -> !locked.contains(tenant))
                            .toList();
                    return takeOut(connection, mine).map(taken -> new Taken(taken, busy));
                });
    }

    private static Mono<Set<String>> takeOut(Connection connection, List<Mark> marks) {
        return Database.rows(
                        connection,
                        TAKE,
                        statement -> statement
                                .bind(0, column(marks, String[]::new, Mark::tenantId))
                                .bind(1, column(marks, String[]::new, Mark::predictionId))
                                .bind(2, column(marks, Long[]::new, Mark::dueId)),
                        Due::tenant)
                .collect(Collectors.toSet());
    }

    /** Puts requests of our own off, so that they do not keep others waiting. */
    Mono<Void> later(Collection<String> tenantIds, Duration time) {
        return database.update(LATER, statement -> statement
                        .bind(0, tenantIds.toArray(String[]::new))
                        .bind(1, time.toSeconds()))
                .then();
    }

    private static <T> T[] column(List<Mark> marks, IntFunction<T[]> array, Function<Mark, T> value) {
        return marks.stream().map(value).toArray(array);
    }

    private static String tenant(Row row) {
        return Objects.requireNonNull(row.get("tenant_id", String.class));
    }
}
