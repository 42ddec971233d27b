package io.akig.scoring.outcomes;

import io.akig.core.model.Bundle;
import io.akig.core.model.BundleRefused;
import io.akig.kit.database.Database;
import io.akig.scoring.registry.ModelRegistry;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/** The days of grace by which each model's promises are judged: its own, as trained. Bundles never change. */
final class GraceDays {
    private final Database database;
    private final ModelRegistry models;
    private final Scheduler decoding;
    private final ConcurrentHashMap<String, Integer> known = new ConcurrentHashMap<>();

    GraceDays(Database database, ModelRegistry models, Scheduler decoding) {
        this.database = database;
        this.models = models;
        this.decoding = decoding;
    }

    /** Looks up what {@link #of} is going to be asked. */
    Mono<Void> prepare(Set<String> versions) {
        return Flux.fromIterable(versions)
                .filter(version -> !known.containsKey(version))
                .concatMap(version -> database.query(
                                "select bundle from models where version = $1",
                                statement -> statement.bind(0, version),
                                row -> List.of(row.get("bundle", byte[].class)).get(0))
                        .next()
                        .publishOn(decoding)
                        .map(this::decode)
                        .defaultIfEmpty(active())
                        .doOnNext(grace -> known.put(version, grace)))
                .then();
    }

    int of(String version) {
        return known.getOrDefault(version, active());
    }

    /** Of the model that serves. */
    int active() {
        return models.require().model().bundle().graceDays();
    }

    /** A bundle of another release's catalogue cannot be read any more; its grace was hardly another. */
    private int decode(byte[] bundle) {
        try {
            return Bundle.decode(bundle).graceDays();
        } catch (BundleRefused refused) {
            return active();
        }
    }
}
