package io.akig.scoring.registry;

import io.akig.core.model.ScoringModel;
import io.akig.kit.database.Database;
import io.akig.scoring.registry.ModelStore.Standing;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import io.r2dbc.spi.Row;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/**
 * Changes what models are: one change at a time over all replicas and commands, and none to a bundle that has not proved
 * itself in this process within the same transaction.
 */
public final class SwitchModels {
    private final Database database;
    private final Scheduler proving;
    private final Mono<Void> afterwards;

    /**
     * @param proving where bundles prove themselves, blocking
     * @param afterwards run after every change; may be empty
     */
    public SwitchModels(Database database, Scheduler proving, Mono<Void> afterwards) {
        this.database = database;
        this.proving = proving;
        this.afterwards = afterwards;
    }

    /** Fails with {@link ModelNotFound} or {@link ModelRefused}. */
    public Mono<ModelChange> activate(String version, Decision by) {
        return alone(connection -> prove(connection, version)
                .then(standing(connection))
                .flatMap(standing -> {
                    String active = standing.isEmpty() ? null : standing.get(0).version();
                    ModelChange change = new ModelChange(version, ModelRole.ACTIVE, !version.equals(active), active);
                    return change.changed()
                            ? record(connection, change, by, null).thenReturn(change)
                            : Mono.just(new ModelChange(version, ModelRole.ACTIVE, false, null));
                }));
    }

    /**
     * Goes back to the model that was active before the present one. Done twice, it goes back twice: a model that was
     * rolled back is not found again. Fails with {@link ChangeRefused} or {@link ModelRefused}.
     */
    public Mono<ModelChange> rollback(Decision by) {
        return alone(connection -> standing(connection).flatMap(standing -> {
            String active = standing.isEmpty() ? "" : standing.get(0).version();
            Standing earlier = standing.stream()
                    .filter(one -> !one.version().equals(active))
                    .findFirst()
                    .orElseThrow(ChangeRefused::noEarlierModel);
            ModelChange change = new ModelChange(earlier.version(), ModelRole.ACTIVE, true, active);
            return prove(connection, earlier.version())
                    .then(record(connection, change, by, earlier.activationId()))
                    .thenReturn(change);
        }));
    }

    /** Puts a model on trial, in place of the one that may be. Fails like {@link #activate}, or if it is active. */
    public Mono<ModelChange> shadow(String version, Decision by) {
        return alone(connection -> prove(connection, version)
                .then(standing(connection))
                .doOnNext(standing -> {
                    if (!standing.isEmpty() && standing.get(0).version().equals(version)) {
                        throw ChangeRefused.alreadyActive(version);
                    }
                })
                .then(onTrial(connection))
                .flatMap(trial -> {
                    if (trial.stream().anyMatch(one -> one.version().equals(version))) {
                        return Mono.just(new ModelChange(version, ModelRole.SHADOW, false, null));
                    }
                    String before = trial.isEmpty() ? null : trial.get(0).version();
                    ModelChange change = new ModelChange(version, ModelRole.SHADOW, true, before);
                    Mono<Void> ended = before == null
                            ? Mono.empty()
                            : record(connection, new ModelChange(before, ModelRole.RETIRED, true, null), by, null);
                    return ended.then(record(connection, change, by, null)).thenReturn(change);
                }));
    }

    /** Ends a model's trial. Fails with {@link ChangeRefused} if it is not on trial. */
    public Mono<ModelChange> endShadow(String version, Decision by) {
        return alone(connection -> rows(connection, RegistrySql.BUNDLE, version, row -> version)
                .switchIfEmpty(Mono.error(() -> new ModelNotFound(version)))
                .then(onTrial(connection))
                .flatMap(trial -> {
                    if (trial.stream().noneMatch(one -> one.version().equals(version))) {
                        return Mono.error(ChangeRefused.notOnTrial(version));
                    }
                    ModelChange change = new ModelChange(version, ModelRole.RETIRED, true, null);
                    return record(connection, change, by, null).thenReturn(change);
                }));
    }

    private Mono<ModelChange> alone(Function<Connection, Mono<ModelChange>> change) {
        return database.inTransaction(connection -> Database.rows(
                                connection, RegistrySql.LOCK, statement -> {}, row -> 1L)
                        .then(Mono.defer(() -> change.apply(connection)))
                        // Also when nothing changed: whoever refused the same bundle earlier tries again.
                        .flatMap(done -> tell(connection, done.version()).thenReturn(done)))
                .flatMap(done -> afterwards.thenReturn(done));
    }

    private Mono<ScoringModel> prove(Connection connection, String version) {
        return rows(connection, RegistrySql.BUNDLE, version, ModelStore::bundle)
                .switchIfEmpty(Mono.error(() -> new ModelNotFound(version)))
                .publishOn(proving)
                .map(StoredBundle::prove);
    }

    private static Mono<List<Standing>> standing(Connection connection) {
        return Database.rows(connection, RegistrySql.STANDING, statement -> {}, ModelStore::standing)
                .collectList();
    }

    private static Mono<List<Standing>> onTrial(Connection connection) {
        return Database.rows(connection, RegistrySql.ON_TRIAL, statement -> {}, ModelStore::standing)
                .collectList();
    }

    private static Mono<Void> record(Connection connection, ModelChange change, Decision by, @Nullable Long restores) {
        return Database.update(connection, RegistrySql.RECORD, statement -> statement
                        .bind(0, change.version())
                        .bind(1, change.role().name())
                        .bind(2, by.actor())
                        .bind(3, Parameters.in(R2dbcType.VARCHAR, by.reason()))
                        .bind(4, Parameters.in(R2dbcType.BIGINT, restores)))
                .then();
    }

    private static Mono<Void> tell(Connection connection, String version) {
        return Database.rows(
                        connection,
                        RegistrySql.TELL,
                        statement -> statement.bind(0, ModelStore.CHANNEL).bind(1, version),
                        row -> 1L)
                .then();
    }

    private static <T> Mono<T> rows(Connection connection, String sql, String version, Function<Row, T> map) {
        return Database.rows(connection, sql, statement -> statement.bind(0, version), map)
                .singleOrEmpty();
    }
}
