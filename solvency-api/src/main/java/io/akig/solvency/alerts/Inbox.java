package io.akig.solvency.alerts;

import io.akig.kit.database.Database;
import io.akig.solvency.access.Caller;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import io.r2dbc.spi.Row;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Reads alerts as they stand. */
final class Inbox {
    private static final String NAMED = "select " + AlertStore.COLUMNS
            + ", t.full_name from alerts a left join tenants t on t.tenant_id = a.tenant_id where ";

    private static final String PAGE = NAMED
            + """
            a.agency_id = $1 and a.state = any($2) and a.sequence > $3 and a.opened_sequence < $4
               and ($5::text is null or a.tenant_id = $5)
             order by a.opened_sequence desc limit $6
            """;

    private static final String ONE = NAMED + "a.alert_id = $1";

    private static final String HISTORY =
            """
            select c.sequence, c.change, c.changed_at, c.actor_name, c.comment, c.alert::text as alert, null::text as full_name
              from alert_changes c where c.alert_id = $1 order by c.sequence desc limit 500
            """;

    private final Database database;
    private final ChangeLog log;

    Inbox(Database database, ChangeLog log) {
        this.database = database;
        this.log = log;
    }

    /**
     * @param since only alerts that changed after it
     * @param tenantId null for all
     * @param before only alerts opened before it
     */
    record Question(
            String agencyId, Set<AlertState> states, long since, @Nullable String tenantId, long before, int limit) {}

    record Named(Alert alert, @Nullable String tenantName) {}

    /**
     * @param sequence where the agency had come to before the alerts were read: nothing after it is certain to be among them
     * @param more whether there are older ones
     */
    record Page(List<Named> alerts, long sequence, boolean more) {}

    Mono<Page> page(Question question) {
        return log.position(question.agencyId()).flatMap(position -> database.query(
                        PAGE,
                        statement -> statement
                                .bind(0, question.agencyId())
                                .bind(
                                        1,
                                        question.states().stream()
                                                .map(Enum::name)
                                                .toArray(String[]::new))
                                .bind(2, question.since())
                                .bind(3, question.before())
                                .bind(
                                        4,
                                        question.tenantId() == null
                                                ? Parameters.in(R2dbcType.VARCHAR)
                                                : question.tenantId())
                                .bind(5, question.limit() + 1),
                        Inbox::named)
                .collectList()
                .map(rows -> new Page(
                        rows.size() > question.limit() ? rows.subList(0, question.limit()) : rows,
                        position,
                        rows.size() > question.limit())));
    }

    /** 404 for an alert the caller must not know of. */
    Mono<Named> one(Caller caller, UUID id) {
        return database.query(ONE, statement -> statement.bind(0, id), Inbox::named)
                .next()
                .filter(found -> caller.sees(found.alert().agencyId()))
                .switchIfEmpty(Mono.error(() -> HandleAlert.notFound(id)));
    }

    /** Newest first. */
    Mono<List<ToldChange>> history(UUID id) {
        return database.query(HISTORY, statement -> statement.bind(0, id), ChangeLog::told)
                .collectList();
    }

    private static Named named(Row row) {
        return new Named(AlertStore.alert(row), row.get("full_name", String.class));
    }
}
