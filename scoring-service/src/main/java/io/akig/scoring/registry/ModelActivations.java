package io.akig.scoring.registry;

import io.akig.kit.database.NotificationSubscriber;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** Lets the registry look when there may be something new, one look at a time. */
final class ModelActivations implements NotificationSubscriber, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ModelActivations.class);

    // Latest wins: a look that starts later sees everything an earlier one would have seen.
    private final Sinks.Many<Look> asked = Sinks.many().unicast().onBackpressureBuffer();
    private final Disposable looking;

    ModelActivations(ModelRegistry registry) {
        looking = asked.asFlux()
                .concatMap(
                        look -> registry.refresh(look.again())
                                .onErrorResume(this::failed)
                                .doFinally(end -> look.done().tryEmitEmpty()),
                        1)
                .subscribe();
    }

    /** One look, after those already asked for; {@code again} also at what was refused before. */
    Mono<Void> look(boolean again) {
        return Mono.defer(() -> {
            Look look = new Look(again, Sinks.empty());
            synchronized (asked) {
                asked.emitNext(look, Sinks.EmitFailureHandler.FAIL_FAST);
            }
            return look.done().asMono();
        });
    }

    private Mono<Void> failed(Throwable error) {
        LOG.warn("cannot look for a new model, will try again: {}", error.toString());
        return Mono.empty();
    }

    @Override
    public String channel() {
        return ModelStore.CHANNEL;
    }

    @Override
    public void listening() {
        var unused = look(true).subscribe();
    }

    @Override
    public void deaf() {
        // The model that serves goes on serving; the poll and the next listening() find what was missed.
    }

    @Override
    public void notified(String payload) {
        var unused = look(true).subscribe();
    }

    @Override
    public void close() {
        looking.dispose();
    }

    private record Look(boolean again, Sinks.Empty<Void> done) {}
}
