package io.akig.scoring.registry;

import io.akig.core.model.Bundle;
import io.akig.core.model.ScoringModel;
import io.akig.kit.database.Database;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import io.r2dbc.spi.Row;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import tools.jackson.databind.json.JsonMapper;

/** The registry's tables. A bundle never changes; a change of roles is one more row, and every replica hears of it. */
public final class ModelStore {
    /** Notified with the version when a model's role changes. */
    static final String CHANNEL = "akig_model";

    private final Database database;
    private final JsonMapper json = JsonMapper.shared();

    public ModelStore(Database database) {
        this.database = database;
    }

    /** Saves a candidate; saving the same version again changes nothing. It serves only once it is activated. */
    public Mono<Void> save(Bundle bundle) {
        byte[] encoded = bundle.encode();
        return database.update(RegistrySql.SAVE, statement -> statement
                        .bind(0, bundle.version())
                        .bind(1, bundle.createdAt())
                        .bind(2, bundle.sha256())
                        .bind(3, encoded)
                        .bind(4, json.writeValueAsString(bundle.card()))
                        .bind(5, bundle.graceDays()))
                .then();
    }

    /** Newest first. */
    public Flux<StoredModel> list(int limit) {
        return models(null, limit);
    }

    /** Fails with {@link ModelNotFound}. */
    public Mono<StoredModel> find(String version) {
        return models(version, 1).next().switchIfEmpty(Mono.error(() -> new ModelNotFound(version)));
    }

    private Flux<StoredModel> models(@Nullable String version, int limit) {
        return database.query(
                RegistrySql.MODELS,
                statement -> statement
                        .bind(0, Parameters.in(R2dbcType.VARCHAR, version))
                        .bind(1, limit),
                StoredRows::model);
    }

    /** The last hundred changes of a model's role, newest first. */
    public Flux<ModelEvent> events(String version) {
        return database.query(RegistrySql.EVENTS, statement -> statement.bind(0, version), StoredRows::event);
    }

    /** What the bundle says of itself, decoded on {@code decoding}. Fails with {@link ModelRefused}. */
    public Mono<Bundle> decoded(String version, Scheduler decoding) {
        return bundle(version).publishOn(decoding).map(StoredBundle::decode);
    }

    /** The model, ready to score, proved on {@code proving}. Fails with {@link ModelRefused}. */
    public Mono<ScoringModel> proved(String version, Scheduler proving) {
        return bundle(version).publishOn(proving).map(StoredBundle::prove);
    }

    /** The version that is to serve; empty before the first activation. */
    public Mono<String> active() {
        return standing().map(found -> found.get(0).version());
    }

    /** The activations that stand, the one in force first; empty before the first. */
    Mono<List<Standing>> standing() {
        return database.query(RegistrySql.STANDING, statement -> {}, ModelStore::standing)
                .collectList()
                .filter(found -> !found.isEmpty());
    }

    /** The model on trial, if there is one. */
    Mono<Optional<Standing>> onTrial() {
        return database.query(RegistrySql.ON_TRIAL, statement -> {}, ModelStore::standing)
                .next()
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty());
    }

    /** Fails with {@link ModelNotFound}. */
    Mono<StoredBundle> bundle(String version) {
        return database.query(RegistrySql.BUNDLE, statement -> statement.bind(0, version), ModelStore::bundle)
                .next()
                .switchIfEmpty(Mono.error(() -> new ModelNotFound(version)));
    }

    static Standing standing(Row row) {
        return new Standing(
                Objects.requireNonNull(row.get("change_id", Long.class)),
                Objects.requireNonNull(row.get("activation_id", Long.class)),
                Objects.requireNonNull(row.get("version", String.class)));
    }

    static StoredBundle bundle(Row row) {
        return new StoredBundle(
                Objects.requireNonNull(row.get("version", String.class)),
                Objects.requireNonNull(row.get("sha256", String.class)),
                Objects.requireNonNull(row.get("bundle", byte[].class)));
    }

    /**
     * A row of {@code model_activations} that still counts.
     *
     * @param changeId of the last change, which may be a rollback to this one
     */
    record Standing(long changeId, long activationId, String version) {}
}
