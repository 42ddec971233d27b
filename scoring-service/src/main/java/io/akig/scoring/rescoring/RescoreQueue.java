package io.akig.scoring.rescoring;

import io.akig.kit.database.Database;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.Row;
import java.util.List;
import java.util.Objects;
import reactor.core.publisher.Mono;

/** The queue that the writers of the ledger fill; what is taken comes back unless the transaction commits. */
final class RescoreQueue {
    private static final String TAKE =
            """
            with taken as (
                delete from rescore_queue
                where queue_id in (select queue_id from rescore_queue order by queue_id limit $1 for update skip locked)
                returning tenant_id)
            select distinct tenant_id from taken
            """;

    private RescoreQueue() {}

    /** The tenants of the oldest requests; other replicas get others. */
    static Mono<List<String>> take(Connection connection, int requests) {
        return Database.rows(connection, TAKE, statement -> statement.bind(0, requests), RescoreQueue::tenant)
                .collectList();
    }

    private static String tenant(Row row) {
        return Objects.requireNonNull(row.get("tenant_id", String.class));
    }
}
