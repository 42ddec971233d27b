package io.akig.scoring.outcomes;

import io.akig.core.ledger.Viewpoint;
import io.akig.kit.database.Database;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.Row;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Promises, and what became of them. */
final class OutcomeStore {
    private final Database database;

    OutcomeStore(Database database) {
        this.database = database;
    }

    /** The next tenants for whom something may have been decided, by id. */
    Mono<List<String>> toSweep(String after, Instant now, int size) {
        return database.query(
                        OutcomeSql.TO_SWEEP,
                        statement -> statement.bind(0, after).bind(1, now).bind(2, size),
                        row -> get(row, "tenant_id", String.class))
                .collectList();
    }

    /** All that was promised about the tenants since then, whether decided or not. */
    Flux<Promise> promises(Collection<String> tenantIds, Instant since) {
        String[] ids = tenantIds.toArray(String[]::new);
        return database.query(
                OutcomeSql.PROMISES, statement -> statement.bind(0, ids).bind(1, since), OutcomeStore::promise);
    }

    /** Both or neither: what was decided, and that the tenants were searched. */
    Mono<Void> store(List<Judged> judged, List<Swept> swept, Instant now) {
        return database.inTransaction(
                        connection -> decide(connection, judged, now).then(swept(connection, swept, now)))
                .then();
    }

    private static Mono<Long> decide(Connection connection, List<Judged> judged, Instant now) {
        return judged.isEmpty()
                ? Mono.just(0L)
                : Database.update(connection, OutcomeSql.DECIDE, statement -> statement
                        .bind(0, column(judged, UUID[]::new, j -> j.promise().predictionId()))
                        .bind(
                                1,
                                column(
                                        judged,
                                        Long[]::new,
                                        j -> Viewpoint.micros(j.promise().calculatedAt())))
                        .bind(2, column(judged, String[]::new, j -> j.promise().agencyId()))
                        .bind(3, column(judged, String[]::new, j -> j.promise().tenantId()))
                        .bind(4, column(judged, String[]::new, j -> j.promise().modelVersion()))
                        .bind(5, column(judged, Boolean[]::new, j -> j.promise().shadow()))
                        .bind(6, column(judged, LocalDate[]::new, j -> j.promise()
                                .asOf()))
                        .bind(7, column(judged, Double[]::new, j -> j.promise().probability()))
                        .bind(8, column(judged, String[]::new, j -> j.promise().level()))
                        .bind(9, column(judged, String[]::new, j -> j.outcome().chargeId()))
                        .bind(10, column(judged, LocalDate[]::new, j -> j.outcome()
                                .dueDate()))
                        .bind(11, column(judged, Integer[]::new, Judged::graceDays))
                        .bind(12, column(judged, Boolean[]::new, j -> j.promise()
                                .projected()))
                        .bind(
                                13,
                                column(
                                        judged,
                                        String[]::new,
                                        j -> text(j.outcome().onTime())))
                        .bind(
                                14,
                                column(
                                        judged,
                                        String[]::new,
                                        j -> text(j.outcome().settledOn())))
                        .bind(15, column(judged, Long[]::new, Judged::ledgerRevision))
                        .bind(16, now));
    }

    private static Mono<Long> swept(Connection connection, List<Swept> swept, Instant now) {
        return Database.update(connection, OutcomeSql.SWEPT, statement -> statement
                .bind(0, column(swept, String[]::new, Swept::tenantId))
                .bind(1, column(swept, Long[]::new, Swept::ledgerRevision))
                .bind(2, column(swept, String[]::new, s -> text(s.nextOn())))
                .bind(3, now));
    }

    private static Promise promise(Row row) {
        String charge = row.get("outcome_charge", String.class);
        Outcome outcome = charge == null
                ? null
                : new Outcome(
                        charge,
                        get(row, "outcome_due", LocalDate.class),
                        row.get("on_time", Boolean.class),
                        row.get("settled_on", LocalDate.class));
        return new Promise(
                get(row, "prediction_id", UUID.class),
                get(row, "calculated_at", Instant.class),
                get(row, "tenant_id", String.class),
                get(row, "agency_id", String.class),
                get(row, "as_of", LocalDate.class),
                get(row, "model_version", String.class),
                get(row, "shadow", Boolean.class),
                get(row, "payment_probability", Double.class),
                get(row, "risk_level", String.class),
                row.get("target_charge_id", String.class),
                get(row, "target_due_date", LocalDate.class),
                outcome);
    }

    private static <T> T get(Row row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }

    private static <R, T> T[] column(List<R> rows, IntFunction<T[]> array, Function<R, T> value) {
        return rows.stream().map(value).toArray(array);
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    /** A promise with what became of it, by the ledger of that revision. */
    record Judged(Promise promise, Outcome outcome, int graceDays, long ledgerRevision) {}

    /**
     * A tenant that was searched.
     *
     * @param nextOn the day on which something is decided without the ledger being written to; null if none
     */
    record Swept(String tenantId, long ledgerRevision, @Nullable LocalDate nextOn) {}
}
