package io.akig.scoring.portfolio;

import io.akig.kit.database.Database;
import reactor.core.publisher.Mono;

/**
 * Brings the hourly figures up to date where PostgreSQL does not do it by itself: with TimescaleDB the view is a continuous
 * aggregate with a policy of its own.
 */
final class KpiRefresh {
    // Any number that nobody else locks; this one spells "kpis". Of several replicas one refreshes, the others pass.
    private static final String MAY_REFRESH =
            """
            select pg_try_advisory_xact_lock(1802528115)
                   and exists (select from pg_matviews
                               where matviewname = 'prediction_kpis_hourly' and schemaname = any (current_schemas(false)))
                   as may
            """;

    private final Database database;

    KpiRefresh(Database database) {
        this.database = database;
    }

    Mono<Void> run() {
        return database.inTransaction(connection -> Database.rows(
                                connection,
                                MAY_REFRESH,
                                statement -> {},
                                row -> Boolean.TRUE.equals(row.get("may", Boolean.class)))
                        .single()
                        .filter(may -> may)
                        // Of a large table it takes longer than a request's statement may.
                        .flatMap(may ->
                                Database.update(connection, "set local statement_timeout = '10min'", statement -> {}))
                        .flatMap(set -> Database.update(connection, "call refresh_prediction_kpis()", statement -> {})))
                .then();
    }
}
