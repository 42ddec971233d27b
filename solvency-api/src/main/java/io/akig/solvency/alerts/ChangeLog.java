package io.akig.solvency.alerts;

import io.akig.kit.database.Database;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import io.r2dbc.spi.Row;
import io.r2dbc.spi.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Writes changes of alerts, and reads them in their order. */
final class ChangeLog {
    /** The channel on which replicas hear that there is something to read: {@code sequence agency}. */
    static final String CHANNEL = "akig_alerts";

    private static final String NUMBER =
            """
            insert into alert_counters as c (agency_id, sequence) values ($1, $2)
            on conflict (agency_id) do update set sequence = c.sequence + excluded.sequence
            returning sequence
            """;

    private static final String WRITE =
            """
            with alert as (
                insert into alerts (alert_id, agency_id, tenant_id, kind, severity, state, details, assigned_to,
                                    snoozed_until, close_reason, opened_at, changed_at, opened_sequence, sequence)
                values ($1, $2, $3, $4, $5, $6, $7::jsonb, $8, $9, $10, $11, $12, $13, $14)
                on conflict (alert_id) do update
                set severity = excluded.severity, state = excluded.state, details = excluded.details,
                    assigned_to = excluded.assigned_to, snoozed_until = excluded.snoozed_until,
                    close_reason = excluded.close_reason, changed_at = excluded.changed_at, sequence = excluded.sequence)
            insert into alert_changes (agency_id, sequence, alert_id, change, changed_at, actor_id, actor_name, comment, alert)
            values ($2, $14, $1, $15, $12, $16, $17, $18, $19::jsonb)
            """;

    // Heard on commit, or not at all.
    private static final String NOTIFY = "select pg_notify('" + CHANNEL + "', $2 || ' ' || $1)";

    private static final String AFTER =
            """
            select c.sequence, c.change, c.changed_at, c.actor_name, c.comment, c.alert::text as alert, t.full_name
              from alert_changes c left join tenants t on t.tenant_id = c.alert ->> 'tenant_id'
             where c.agency_id = $1 and c.sequence > $2
             order by c.sequence limit $3
            """;

    private static final String SEQUENCES = "select agency_id, sequence from alert_counters where agency_id = any($1)";

    private final Database database;

    ChangeLog(Database database) {
        this.database = database;
    }

    record Position(String agencyId, long sequence) {}

    /**
     * Within the transaction that decides. The rows of the alerts must be locked before, never after: others wait in that
     * order.
     *
     * @return the changes with their sequences
     */
    static Mono<List<Change>> write(Connection connection, String agencyId, List<Change> changes) {
        if (changes.isEmpty()) {
            return Mono.just(changes);
        }
        return number(connection, agencyId, changes.size())
                .map(last -> numbered(changes, last - changes.size()))
                .flatMap(numbered -> Flux.fromIterable(numbered)
                        .concatMap(change -> Database.update(connection, WRITE, row -> bind(row, change)))
                        .then(notify(connection, agencyId, numbered))
                        .thenReturn(numbered));
    }

    /** The same for several agencies, in their order, as all who hold several counters at a time must take them. */
    static Mono<List<Change>> writeAll(Connection connection, List<Change> changes) {
        TreeMap<String, List<Change>> byAgency = changes.stream()
                .collect(Collectors.groupingBy(change -> change.alert().agencyId(), TreeMap::new, Collectors.toList()));
        return Flux.fromIterable(byAgency.entrySet())
                .concatMap(agency -> write(connection, agency.getKey(), agency.getValue()))
                .flatMapIterable(written -> written)
                .collectList();
    }

    private static Mono<Long> number(Connection connection, String agencyId, int many) {
        return Database.rows(
                        connection,
                        NUMBER,
                        statement -> statement.bind(0, agencyId).bind(1, (long) many),
                        row -> Objects.requireNonNull(row.get(0, Long.class)))
                .single();
    }

    private static List<Change> numbered(List<Change> changes, long before) {
        return IntStream.range(0, changes.size())
                .mapToObj(i -> changes.get(i).numbered(before + 1 + i))
                .toList();
    }

    private static Mono<Void> notify(Connection connection, String agencyId, List<Change> changes) {
        String last = Long.toString(changes.get(changes.size() - 1).alert().sequence());
        return Database.rows(
                        connection,
                        NOTIFY,
                        statement -> statement.bind(0, agencyId).bind(1, last),
                        row -> true)
                .then();
    }

    private static void bind(Statement statement, Change change) {
        Alert alert = change.alert();
        Object[] values = {
            alert.id(),
            alert.agencyId(),
            alert.tenantId(),
            alert.kind().name(),
            alert.severity().name(),
            alert.state().name(),
            AlertJson.text(alert.details()),
            text(alert.assignedTo()),
            alert.snoozedUntil() == null ? Parameters.in(R2dbcType.TIMESTAMP_WITH_TIME_ZONE) : alert.snoozedUntil(),
            text(alert.closeReason()),
            alert.openedAt(),
            alert.changedAt(),
            alert.openedSequence(),
            alert.sequence(),
            change.kind().name(),
            text(change.by() == null ? null : change.by().id()),
            text(change.by() == null ? null : change.by().name()),
            text(change.comment()),
            AlertJson.text(alert)
        };
        for (int i = 0; i < values.length; i++) {
            statement.bind(i, values[i]);
        }
    }

    private static Object text(@Nullable String value) {
        return value == null ? Parameters.in(R2dbcType.VARCHAR) : value;
    }

    /** What came after a sequence, in order. */
    Flux<ToldChange> after(String agencyId, long sequence, int most) {
        return database.query(
                AFTER,
                statement -> statement.bind(0, agencyId).bind(1, sequence).bind(2, most),
                ChangeLog::told);
    }

    /** Where agencies have come to; those without an alert yet are left out. */
    Flux<Position> positions(String... agencies) {
        return database.query(
                SEQUENCES,
                statement -> statement.bind(0, agencies),
                row -> new Position(
                        Objects.requireNonNull(row.get("agency_id", String.class)),
                        Objects.requireNonNull(row.get("sequence", Long.class))));
    }

    /** Where the agency has come to; 0 before its first alert. */
    Mono<Long> position(String agencyId) {
        return positions(agencyId).next().map(Position::sequence).defaultIfEmpty(0L);
    }

    static ToldChange told(Row row) {
        return new ToldChange(
                Objects.requireNonNull(row.get("sequence", Long.class)),
                ChangeKind.valueOf(Objects.requireNonNull(row.get("change", String.class))),
                Objects.requireNonNull(row.get("changed_at", Instant.class)),
                row.get("actor_name", String.class),
                row.get("comment", String.class),
                AlertJson.read(Objects.requireNonNull(row.get("alert", String.class)), Alert.class),
                row.get("full_name", String.class));
    }
}
