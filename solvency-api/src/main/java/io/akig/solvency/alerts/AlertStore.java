package io.akig.solvency.alerts;

import io.akig.core.score.Severity;
import io.akig.kit.database.Database;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.Row;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.UUID;
import java.util.stream.Collectors;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The tables of alerts and watches, within a transaction. Changes are written through the {@link ChangeLog}. */
final class AlertStore {
    static final String COLUMNS =
            """
            a.alert_id, a.agency_id, a.tenant_id, a.kind, a.severity, a.state, a.details::text as details, a.assigned_to,
            a.snoozed_until, a.close_reason, a.opened_at, a.changed_at, a.opened_sequence, a.sequence
            """;

    private static final String OPEN_OF = "select " + COLUMNS
            + " from alerts a where a.tenant_id = any($1) and a.state <> 'CLOSED' order by a.tenant_id, a.kind for update";

    private static final String ONE = "select " + COLUMNS + " from alerts a where a.alert_id = $1 for update";

    private static final String AWAKE = "select " + COLUMNS
            + " from alerts a where a.state = 'SNOOZED' and a.snoozed_until <= $1"
            + " order by a.agency_id, a.snoozed_until limit $2 for update skip locked";

    private static final String WATCHES =
            """
            select tenant_id, watch::text as watch from alert_watches where tenant_id = any($1) order by tenant_id for update
            """;

    private static final String PUT_WATCHES =
            """
            insert into alert_watches (tenant_id, watch)
            select t, w::jsonb from unnest($1::text[], $2::text[]) as put (t, w) order by t
            on conflict (tenant_id) do update set watch = excluded.watch
            """;

    private AlertStore() {}

    /** By tenant; tenants without are left out. */
    static Mono<Map<String, List<Alert>>> openOf(Connection connection, String... tenantIds) {
        return Database.rows(connection, OPEN_OF, statement -> statement.bind(0, tenantIds), AlertStore::alert)
                .collect(Collectors.groupingBy(Alert::tenantId));
    }

    static Mono<Alert> one(Connection connection, UUID id) {
        return Database.rows(connection, ONE, statement -> statement.bind(0, id), AlertStore::alert)
                .next();
    }

    static Flux<Alert> awake(Connection connection, Instant now, int most) {
        return Database.rows(
                connection, AWAKE, statement -> statement.bind(0, now).bind(1, most), AlertStore::alert);
    }

    /** By tenant; tenants never looked at are left out. */
    static Mono<Map<String, Watch>> watches(Connection connection, String... tenantIds) {
        return Database.rows(
                        connection,
                        WATCHES,
                        statement -> statement.bind(0, tenantIds),
                        row -> Map.entry(
                                get(row, "tenant_id", String.class),
                                AlertJson.read(get(row, "watch", String.class), Watch.class)))
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    static Mono<Void> put(Connection connection, SortedMap<String, Watch> watches) {
        return watches.isEmpty()
                ? Mono.empty()
                : Database.update(connection, PUT_WATCHES, statement -> statement
                                .bind(0, watches.keySet().toArray(String[]::new))
                                .bind(
                                        1,
                                        watches.values().stream()
                                                .map(AlertJson::text)
                                                .toArray(String[]::new)))
                        .then();
    }

    static Alert alert(Row row) {
        return new Alert(
                get(row, "alert_id", UUID.class),
                get(row, "agency_id", String.class),
                get(row, "tenant_id", String.class),
                AlertKind.valueOf(get(row, "kind", String.class)),
                Severity.valueOf(get(row, "severity", String.class)),
                AlertState.valueOf(get(row, "state", String.class)),
                AlertJson.read(get(row, "details", String.class), AlertDetails.class),
                row.get("assigned_to", String.class),
                row.get("snoozed_until", Instant.class),
                row.get("close_reason", String.class),
                get(row, "opened_at", Instant.class),
                get(row, "changed_at", Instant.class),
                get(row, "opened_sequence", Long.class),
                get(row, "sequence", Long.class));
    }

    private static <T> T get(Row row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }
}
