package io.akig.kit.flight;

import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * Those who ask the same while it is being computed share one computation. It belongs to none of them: an asker who leaves
 * takes nothing from the others. The work must end by itself, so it carries its own time limit.
 */
public final class SingleFlight<K, V> {
    private final ConcurrentHashMap<K, Mono<V>> flights = new ConcurrentHashMap<>();

    /** What is under way for this key, or else the work. */
    public Mono<V> share(K key, Mono<V> work) {
        return Mono.defer(() -> {
            Sinks.One<V> result = Sinks.one();
            Mono<V> mine = result.asMono();
            Mono<V> running = flights.putIfAbsent(key, mine);
            if (running != null) {
                return running;
            }
            // Removed before the result is told: whoever asks after an answer gets a new computation.
            var unused = work.doOnTerminate(() -> flights.remove(key, mine))
                    .subscribe(result::tryEmitValue, result::tryEmitError, () -> result.tryEmitEmpty());
            return mine;
        });
    }

    /** From now on nobody joins these computations: what they read may be out of date. */
    public void forget(Predicate<K> outdated) {
        flights.keySet().removeIf(outdated);
    }
}
