package io.akig.solvency.audit;

import io.akig.kit.database.Database;
import io.akig.kit.problem.RequestId;
import io.akig.solvency.access.Caller;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.Statement;
import java.util.function.Consumer;
import reactor.core.publisher.Mono;

/**
 * Takes down what was done, in the transaction of doing it: there is no write without its entry and no entry without its
 * write. Entries of one agency come one after the other, so an entry belongs at the end of its transaction.
 */
public final class AuditTrail {
    private final Database database;

    AuditTrail(Database database) {
        this.database = database;
    }

    /** Within the transaction of the deed. */
    public Mono<Void> record(Connection connection, Caller caller, String agency, Deed deed) {
        return record(connection, Actor.of(caller), agency, deed);
    }

    /** The same for what nobody asked for. */
    public Mono<Void> record(Connection connection, Actor actor, String agency, Deed deed) {
        return Mono.deferContextual(context -> Database.rows(
                        connection,
                        AppendDeed.BY_NUMBER,
                        bind(AppendDeed.values(agency, actor, deed, RequestId.of(context))),
                        row -> true)
                .then());
    }

    /** For what changes nothing but must be known, such as a person looking at a score. */
    public Mono<Void> record(Caller caller, String agency, Deed deed) {
        // One statement is a transaction of its own, in one round trip.
        return Mono.deferContextual(context -> database.query(
                        AppendDeed.BY_NUMBER,
                        bind(AppendDeed.values(agency, Actor.of(caller), deed, RequestId.of(context))),
                        row -> true)
                .then());
    }

    private static Consumer<Statement> bind(Object[] values) {
        return statement -> {
            for (int i = 0; i < values.length; i++) {
                statement.bind(i, values[i]);
            }
        };
    }
}
