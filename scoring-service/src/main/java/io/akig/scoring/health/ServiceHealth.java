package io.akig.scoring.health;

import io.akig.scoring.database.Database;
import io.akig.scoring.registry.ModelRegistry;
import java.time.Duration;
import reactor.core.publisher.Mono;

/** A service without a model or without its database cannot score. Redis is no part of it: it only makes things fast. */
final class ServiceHealth {
    private static final Duration LIMIT = Duration.ofSeconds(2);

    private final Database database;
    private final ModelRegistry models;

    ServiceHealth(Database database, ModelRegistry models) {
        this.database = database;
        this.models = models;
    }

    /** Fails with what is wrong. */
    Mono<Void> check() {
        return database().then(model());
    }

    Mono<Void> database() {
        return database.query("select 1", statement -> {}, row -> 1).then().timeout(LIMIT);
    }

    Mono<Void> model() {
        return Mono.fromRunnable(models::require);
    }
}
