package io.akig.kit.schedule;

import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.support.CronExpression;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Mono;

/** Work at the times of a cron expression; a run that fails is logged and the next one comes all the same. */
public final class ByCron implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(ByCron.class);
    /** Without an expression, or with one that comes no more. */
    private static final Duration NEVER = Duration.ofDays(365);

    private final String name;
    private final @Nullable CronExpression cron;
    private final Clock clock;
    private final Mono<Void> work;
    private volatile Disposable running = Disposables.disposed();

    /**
     * @param cron null: never
     * @param clock in whose zone the expression is read
     */
    public ByCron(String name, @Nullable CronExpression cron, Clock clock, Mono<Void> work) {
        this.name = name;
        this.cron = cron;
        this.clock = clock;
        this.work = work;
    }

    @Override
    public void start() {
        running = Mono.defer(() -> Mono.delay(untilNext()))
                .then(work.onErrorResume(this::failed))
                .repeat()
                .subscribe();
    }

    Duration untilNext() {
        ZonedDateTime now = ZonedDateTime.now(clock);
        ZonedDateTime next = cron == null ? null : cron.next(now);
        return next == null ? NEVER : Duration.between(now, next);
    }

    private Mono<Void> failed(Throwable error) {
        LOG.warn("{} failed, will be tried again at its next time: {}", name, error.toString());
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
}
