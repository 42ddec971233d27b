package io.akig.scoring.registry;

import io.akig.core.model.Bundle;
import io.akig.scoring.database.Database;
import io.r2dbc.spi.Connection;
import java.util.List;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** The registry's tables. A bundle never changes; activating is one more row, and every replica hears of it. */
public final class ModelStore {
    /** Notified with the version when a model is activated. */
    public static final String CHANNEL = "akig_model";

    private final Database database;
    private final JsonMapper json = JsonMapper.shared();

    public ModelStore(Database database) {
        this.database = database;
    }

    /** Saves a candidate; saving the same version again changes nothing. It serves only once it is activated. */
    public Mono<Void> save(Bundle bundle) {
        byte[] encoded = bundle.encode();
        return database.update(
                        """
                        insert into models (version, created_at, sha256, bundle, card)
                        values ($1, $2, $3, $4, $5::jsonb)
                        on conflict (version) do nothing
                        """,
                        statement -> statement
                                .bind(0, bundle.version())
                                .bind(1, bundle.createdAt())
                                .bind(2, bundle.sha256())
                                .bind(3, encoded)
                                .bind(4, json.writeValueAsString(bundle.card())))
                .then();
    }

    /** Makes a saved model the one that serves, from its commit on and within moments everywhere. */
    public Mono<Void> activate(String version, String actor, String reason) {
        return database.inTransaction(connection -> activate(connection, version, actor, reason))
                .then();
    }

    private static Mono<Long> activate(Connection connection, String version, String actor, String reason) {
        return Database.update(
                        connection,
                        """
                        insert into model_activations (version, role, activated_at, actor, reason)
                        values ($1, 'ACTIVE', clock_timestamp(), $2, $3)
                        """,
                        statement -> statement.bind(0, version).bind(1, actor).bind(2, reason))
                .then(Database.rows(
                                connection,
                                "select pg_notify($1, $2)",
                                statement -> statement.bind(0, CHANNEL).bind(1, version),
                                row -> 1L)
                        .single());
    }

    /** Which activation counts now; empty before the first. */
    Mono<Activation> active() {
        return database.query(
                        """
                        select activation_id, version from model_activations
                        where role = 'ACTIVE' order by activation_id desc limit 1
                        """,
                        statement -> {},
                        row -> new Activation(
                                List.of(row.get("activation_id", Long.class)).get(0),
                                List.of(row.get("version", String.class)).get(0)))
                .next();
    }

    /** The bytes of a saved bundle. */
    Mono<byte[]> bundle(String version) {
        return database.query(
                        "select bundle from models where version = $1",
                        statement -> statement.bind(0, version),
                        row -> List.of(row.get("bundle", byte[].class)).get(0))
                .next();
    }

    /** One row of {@code model_activations}. */
    record Activation(long id, String version) {}
}
