package io.akig.scoring.health;

import io.akig.kit.database.Database;
import io.akig.scoring.registry.ModelRefused;
import io.akig.scoring.registry.ModelRegistry;
import io.akig.scoring.registry.ModelState;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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

    /** Which model serves, and why it is not the one that should. */
    Map<String, String> modelDetails() {
        ModelState state = models.state();
        Map<String, String> details = new LinkedHashMap<>();
        if (state.serving() != null) {
            details.put("serving", state.serving());
        }
        if (state.onTrial() != null) {
            details.put("shadow", state.onTrial());
        }
        refusal(details, "refused", state.refused());
        refusal(details, "shadow_refused", state.trialRefused());
        return details;
    }

    private static void refusal(Map<String, String> details, String key, @Nullable ModelRefused refused) {
        if (refused != null) {
            details.put(key, refused.version());
            details.put(key + "_because", refused.reason());
        }
    }
}
