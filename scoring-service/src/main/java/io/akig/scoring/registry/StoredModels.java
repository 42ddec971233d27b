package io.akig.scoring.registry;

import io.akig.core.model.ScoringModel;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/** Models that need not serve any more, loaded and proved when they are asked for; the last few are kept. */
public final class StoredModels {
    // A model holds some tens of megabytes of tables; whoever looks back asks for one or two.
    private static final int KEPT = 3;
    private static final Duration FOREVER = Duration.ofMillis(Long.MAX_VALUE);

    private final ModelStore store;
    private final Scheduler loading;
    private final Map<String, Mono<ScoringModel>> kept =
            Collections.synchronizedMap(new LinkedHashMap<>(KEPT * 2, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Mono<ScoringModel>> eldest) {
                    return size() > KEPT;
                }
            });

    StoredModels(ModelStore store, Scheduler loading) {
        this.store = store;
        this.loading = loading;
    }

    /** Empty when the registry has no such version. Fails with {@link ModelRefused} when its bundle proves nothing. */
    public Mono<ScoringModel> find(String version) {
        // Many may ask for one version at once: it is loaded once, and a failure is forgotten.
        return kept.computeIfAbsent(
                version, name -> load(name).cache(model -> FOREVER, error -> Duration.ZERO, () -> Duration.ZERO));
    }

    private Mono<ScoringModel> load(String version) {
        return store.proved(version, loading).onErrorResume(ModelNotFound.class, gone -> Mono.empty());
    }
}
