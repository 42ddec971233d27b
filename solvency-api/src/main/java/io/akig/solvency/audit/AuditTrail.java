package io.akig.solvency.audit;

import io.akig.kit.database.Database;
import io.akig.kit.problem.RequestId;
import io.akig.solvency.access.Caller;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes down what was done, in the transaction of doing it: there is no write without its entry and no entry without its
 * write. Entries of one agency come one after the other, so an entry belongs at the end of its transaction.
 */
public final class AuditTrail {
    private static final String APPEND = "select audit_append($1, $2, $3, $4, $5, $6, nullif($7, '')::jsonb, $8)";

    private final Database database;
    private final JsonMapper json = JsonMapper.shared();

    AuditTrail(Database database) {
        this.database = database;
    }

    /** Within the transaction of the deed. */
    public Mono<Void> record(Connection connection, Caller caller, String agency, Deed deed) {
        return Mono.deferContextual(context -> Database.rows(
                        connection,
                        APPEND,
                        statement -> bind(statement, caller, agency, deed, RequestId.of(context)),
                        row -> true)
                .then());
    }

    /** For what changes nothing but must be known, such as a person looking at a score. */
    public Mono<Void> record(Caller caller, String agency, Deed deed) {
        return database.inTransaction(
                        connection -> record(connection, caller, agency, deed).thenReturn(true))
                .then();
    }

    private void bind(Statement statement, Caller caller, String agency, Deed deed, String requestId) {
        statement
                .bind(0, agency)
                .bind(1, caller.id())
                .bind(2, caller.name())
                .bind(3, deed.action())
                .bind(4, deed.subjectKind())
                .bind(5, deed.subjectId())
                .bind(6, details(deed))
                .bind(7, requestId);
    }

    private String details(Deed deed) {
        Map<String, Object> details = new LinkedHashMap<>();
        if (deed.before() != null) {
            details.put("before", deed.before());
        }
        if (deed.after() != null) {
            details.put("after", deed.after());
        }
        return details.isEmpty() ? "" : json.writeValueAsString(details);
    }
}
