package io.akig.scoring.models;

import io.akig.scoring.registry.ModelNotFound;
import io.akig.scoring.registry.ModelRefused;
import io.akig.scoring.registry.ModelRegistry;
import io.akig.scoring.registry.ModelStore;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/** What the registry holds, and what this replica makes of it. */
final class ReadModels {
    private final ModelStore store;
    private final ModelRegistry registry;
    private final Scheduler decoding;

    ReadModels(ModelStore store, ModelRegistry registry, Scheduler decoding) {
        this.store = store;
        this.registry = registry;
        this.decoding = decoding;
    }

    /** Newest first. */
    Mono<ModelList> list(int limit) {
        return store.list(limit)
                .map(ModelSummary::of)
                .collectList()
                .map(models -> ModelList.of(registry.state(), models));
    }

    /** Fails with {@link ModelNotFound}. A bundle that cannot be read is part of the answer, not an error. */
    Mono<ModelDetail> find(String version) {
        return store.find(version)
                .flatMap(model -> store.events(version).collectList().flatMap(events -> store.decoded(version, decoding)
                        .map(bundle -> ModelDetail.of(model, bundle, null, events))
                        .onErrorResume(
                                ModelRefused.class,
                                refused -> Mono.just(ModelDetail.of(model, null, refused.reason(), events)))));
    }
}
