package io.akig.scoring.portfolio;

import io.akig.kit.database.Database;
import io.akig.scoring.portfolio.PortfolioRun.Trigger;
import io.akig.scoring.score.PredictionId;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.Row;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The runs as the database keeps them. */
final class RunStore {
    private static final TypeReference<Map<String, Long>> LEVELS = new TypeReference<>() {};

    private final Database database;
    private final JsonMapper json = JsonMapper.shared();

    RunStore(Database database) {
        this.database = database;
    }

    Mono<Boolean> agencyExists(String agencyId) {
        return database.query(RunSql.AGENCY_EXISTS, statement -> statement.bind(0, agencyId), row -> true)
                .next()
                .defaultIfEmpty(false);
    }

    /** Empty when the scope has an active run already. */
    Mono<PortfolioRun> insert(@Nullable String agencyId, Trigger trigger, Instant now) {
        return database.query(
                        RunSql.INSERT,
                        statement -> statement
                                .bind(0, PredictionId.next(now))
                                .bind(1, scope(agencyId))
                                .bind(2, trigger.name())
                                .bind(3, now),
                        this::read)
                .next();
    }

    /** Empty unless the model has just taken over from another; see {@link RunSql#INSERT_AFTER_ACTIVATION}. */
    Mono<PortfolioRun> insertAfterActivation(String modelVersion, Instant now) {
        return database.query(
                        RunSql.INSERT_AFTER_ACTIVATION,
                        statement -> statement
                                .bind(0, PredictionId.next(now))
                                .bind(1, now)
                                .bind(2, modelVersion),
                        this::read)
                .next();
    }

    Mono<PortfolioRun> active(@Nullable String agencyId) {
        return database.query(RunSql.ACTIVE, statement -> statement.bind(0, scope(agencyId)), this::read)
                .next();
    }

    Mono<PortfolioRun> find(UUID id) {
        return database.query(RunSql.FIND, statement -> statement.bind(0, id), this::read)
                .next();
    }

    /** Takes up the oldest run that nobody holds; empty when there is none. */
    Mono<PortfolioRun> claim(UUID owner, Duration lease, int maxAttempts, Instant now) {
        Mono<Long> givenUp = database.update(
                RunSql.GIVE_UP, statement -> statement.bind(0, now).bind(1, maxAttempts));
        return givenUp.thenMany(database.query(
                        RunSql.CLAIM,
                        statement -> statement
                                .bind(0, owner)
                                .bind(1, lease.toMillis())
                                .bind(2, now)
                                .bind(3, maxAttempts),
                        this::read))
                .next();
    }

    Mono<Void> keep(UUID run, UUID owner, Duration lease) {
        return held(database.update(
                RunSql.KEEP, statement -> statement.bind(0, run).bind(1, owner).bind(2, lease.toMillis())));
    }

    /** Within the transaction that stores the chunk's predictions. Fails with {@link LeaseLost}. */
    Mono<Void> progress(Connection connection, UUID run, UUID owner, Progress progress, Duration lease) {
        return held(Database.update(connection, RunSql.PROGRESS, statement -> statement
                .bind(0, run)
                .bind(1, owner)
                .bind(2, progress.lastTenantId())
                .bind(3, progress.done())
                .bind(4, progress.failed())
                .bind(5, json.writeValueAsString(progress.levels()))
                .bind(6, lease.toMillis())));
    }

    Mono<Void> complete(UUID run, UUID owner, Instant now) {
        return held(database.update(
                RunSql.COMPLETE,
                statement -> statement.bind(0, run).bind(1, owner).bind(2, now)));
    }

    Mono<Void> release(UUID run, UUID owner, Duration pause, String error) {
        return database.update(RunSql.RELEASE, statement -> statement
                        .bind(0, run)
                        .bind(1, owner)
                        .bind(2, pause.toMillis())
                        .bind(3, error))
                .then();
    }

    /** The next tenants of the run's scope, by id. */
    Mono<List<String>> page(@Nullable String agencyId, String after, int size) {
        return database.query(
                        agencyId == null ? RunSql.PAGE_OF_ALL : RunSql.PAGE_OF_AGENCY,
                        statement -> {
                            statement.bind(0, after).bind(1, size);
                            if (agencyId != null) {
                                statement.bind(2, agencyId);
                            }
                        },
                        row -> get(row, "tenant_id", String.class))
                .collectList();
    }

    private static Mono<Void> held(Mono<Long> touched) {
        return touched.flatMap(rows -> rows == 0 ? Mono.error(new LeaseLost()) : Mono.empty());
    }

    private static String scope(@Nullable String agencyId) {
        return agencyId == null ? "" : agencyId;
    }

    private PortfolioRun read(Row row) {
        return new PortfolioRun(
                get(row, "run_id", UUID.class),
                row.get("agency_id", String.class),
                Trigger.valueOf(get(row, "trigger", String.class)),
                PortfolioRun.State.valueOf(get(row, "state", String.class)),
                get(row, "as_of", LocalDate.class),
                get(row, "requested_at", Instant.class),
                row.get("started_at", Instant.class),
                row.get("finished_at", Instant.class),
                row.get("total", Long.class),
                get(row, "done", Long.class),
                get(row, "failed", Long.class),
                json.readValue(get(row, "levels", String.class), LEVELS),
                row.get("last_tenant_id", String.class),
                row.get("error", String.class));
    }

    private static <T> T get(Row row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }

    /**
     * How far a run has come with one more chunk.
     *
     * @param done tenants of this chunk
     * @param failed of those, how many could not be scored
     * @param levels of the whole run up to here
     */
    record Progress(String lastTenantId, int done, int failed, Map<String, Long> levels) {
        Progress {
            levels = Map.copyOf(levels);
        }
    }

    /** Another replica holds the run now. */
    static final class LeaseLost extends RuntimeException {
        private static final long serialVersionUID = 1L;

        LeaseLost() {
            super("another replica has taken the run over", null, false, false);
        }
    }
}
