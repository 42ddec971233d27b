package io.akig.kit.database;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** Work that is done now and then or when it is needed, one run at a time; a run that fails is logged and the next one comes all the same. */
public final class Recurring implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Recurring.class);

    private final String name;
    private final Duration firstAfter;
    private final Duration every;
    private final Mono<Void> work;
    private final Sinks.Many<Long> needed = Sinks.many().multicast().directBestEffort();
    private volatile Disposable running = Disposables.disposed();

    public Recurring(String name, Duration firstAfter, Duration every, Mono<Void> work) {
        this.name = name;
        this.firstAfter = firstAfter;
        this.every = every;
        this.work = work;
    }

    @Override
    public void start() {
        running = Flux.merge(Flux.interval(firstAfter, every), needed.asFlux())
                // What comes during a run asks for one more run, not for many.
                .onBackpressureLatest()
                .concatMap(tick -> work.onErrorResume(this::failed), 0)
                .subscribe();
    }

    /** Asks for a run as soon as possible: one that begins after this call. */
    public void hurry() {
        // Fails only while another thread asks for the same; should that one have come too early, the next turn is
        // near.
        var unused = needed.tryEmitNext(0L);
    }

    private Mono<Void> failed(Throwable error) {
        LOG.warn("{} failed, will try again in {}: {}", name, every, error.toString());
        return Mono.empty();
    }

    @Override
    public void stop() {
        running.dispose();
    }

    @Override
    public boolean isRunning() {
        return !running.isDisposed();
    }

    @Override
    public int getPhase() {
        // Before the web server takes its first request, and after it has answered its last.
        return 0;
    }
}
