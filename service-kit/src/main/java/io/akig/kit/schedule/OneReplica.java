package io.akig.kit.schedule;

import java.time.Duration;
import java.time.Instant;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.LockProvider;
import net.javacrumbs.shedlock.core.SimpleLock;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/** Lets one replica do a job while the others pass. */
public final class OneReplica {
    // Longer than any pause of a healthy replica; after it another one takes over from one that died.
    private static final Duration SILENCE = Duration.ofMinutes(1);

    private final LockProvider locks;
    private final Scheduler blocking;

    OneReplica(LockProvider locks, Scheduler blocking) {
        this.locks = locks;
        this.blocking = blocking;
    }

    /**
     * Does the work if no replica is doing it, or did so within the given time; else completes empty. The lock is kept as
     * long as the work lasts; should it be lost all the same, the work is cancelled and the result is an error.
     *
     * @param atLeast how long the job counts as done, so that replicas whose clocks differ do not repeat it
     */
    public <T> Mono<T> alone(String job, Duration atLeast, Mono<T> work) {
        Mono<Held> taken = Mono.fromCallable(() -> locks.lock(lock(job, atLeast)))
                .subscribeOn(blocking)
                .flatMap(Mono::justOrEmpty)
                .map(lock -> new Held(job, atLeast, lock));
        return taken.flatMap(held -> Mono.usingWhen(
                Mono.just(held), mine -> work.takeUntilOther(mine.keep(blocking)), mine -> mine.release(blocking)));
    }

    private static LockConfiguration lock(String job, Duration atLeast) {
        // ShedLock wants the caller's time; the table goes by the database's.
        return new LockConfiguration(Instant.now(), job, atMost(atLeast), atLeast);
    }

    private static Duration atMost(Duration atLeast) {
        return atLeast.compareTo(SILENCE) > 0 ? atLeast : SILENCE;
    }

    /** A lock that is prolonged until it is given back. */
    private static final class Held {
        private final String job;
        private final Duration atLeast;
        private volatile SimpleLock lock;

        Held(String job, Duration atLeast, SimpleLock lock) {
            this.job = job;
            this.atLeast = atLeast;
            this.lock = lock;
        }

        /** Never ends but with an error, when the lock is lost. */
        Mono<Void> keep(Scheduler blocking) {
            return Flux.interval(SILENCE.dividedBy(3))
                    .onBackpressureDrop()
                    .concatMap(tick -> Mono.fromRunnable(this::prolong).subscribeOn(blocking))
                    .then();
        }

        private void prolong() {
            lock = lock.extend(atMost(atLeast), atLeast)
                    .orElseThrow(() -> new IllegalStateException("another replica has taken over: " + job));
        }

        Mono<Void> release(Scheduler blocking) {
            return Mono.<Void>fromRunnable(() -> lock.unlock()).subscribeOn(blocking);
        }
    }
}
