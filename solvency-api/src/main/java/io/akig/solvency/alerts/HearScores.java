package io.akig.solvency.alerts;

import io.akig.kit.redis.RedisGroup;
import io.akig.kit.redis.RedisGroup.Message;
import io.akig.kit.redis.RedisLink;
import io.akig.kit.redis.RedisSettings;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * Hears of new scores: from the stream as they come, each by one replica, and from the table what the stream did not tell of.
 * Without Redis it is slower by a few seconds and nothing else.
 */
final class HearScores implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(HearScores.class);
    private static final String GROUP = "solvency-api";
    private static final Duration WAIT = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(6);
    /** A score that the stream told of has been acted on by then. */
    private static final Duration TOLD_BY_THEN = Duration.ofSeconds(2);

    private static final int AT_ONCE = 100;

    private final TakeScore take;
    private final ScoresSettings settings;
    private final RedisLink link;
    private final RedisGroup group;
    private volatile boolean hearing;
    private volatile Disposable running = Disposables.disposed();

    HearScores(TakeScore take, ScoresSettings settings, RedisSettings redis) {
        this.take = take;
        this.settings = settings;
        link = new RedisLink(
                new RedisSettings(redis.url(), PATIENCE, redis.retry()), "solvency-api-scores", () -> hearing = false);
        group = new RedisGroup(link, settings.stream(), GROUP, UUID.randomUUID().toString());
    }

    @Override
    public void start() {
        Mono<Void> reading =
                link.connect().then(Mono.defer(() -> group.read(AT_ONCE, WAIT))).flatMap(this::act);
        Mono<Void> claiming = Mono.defer(() -> group.claim(AT_ONCE, settings.claim()))
                .flatMap(this::act)
                .onErrorComplete();
        running = Disposables.composite(
                reading.repeat()
                        .doOnError(this::lost)
                        .retryWhen(Retry.backoff(Long.MAX_VALUE, Duration.ofMillis(200))
                                .maxBackoff(Duration.ofSeconds(2))
                                .transientErrors(true))
                        .subscribe(),
                Flux.interval(settings.claim())
                        .onBackpressureDrop()
                        .concatMap(tick -> claiming)
                        .subscribe());
    }

    private Mono<Void> act(List<Message> messages) {
        if (!hearing) {
            hearing = true;
            LOG.info("new scores are heard of at once");
        }
        Set<String> tenants = new LinkedHashSet<>();
        for (Message message : messages) {
            byte[] tenantId = message.body().get("tenant_id");
            if (tenantId != null) {
                tenants.add(new String(tenantId, StandardCharsets.UTF_8));
            }
        }
        // Who fails is found in the table again.
        return take.of(tenants)
                .thenMany(Flux.fromIterable(messages))
                .concatMap(message -> group.done(message.id()))
                .then()
                .onErrorResume(this::failed);
    }

    /** What was not finished stays with this replica, is claimed again later, and is found in the table before that. */
    private Mono<Void> failed(Throwable error) {
        LOG.warn("new scores could not be acted on, will be tried again: {}", error.toString());
        return Mono.empty();
    }

    private void lost(Throwable error) {
        if (hearing) {
            hearing = false;
            LOG.warn("new scores are heard of only from the database: {}", error.toString());
        }
    }

    /** What the stream did not tell of. */
    Mono<Void> left() {
        return take.left(TOLD_BY_THEN, AT_ONCE * settings.parallel())
                .buffer(AT_ONCE)
                .flatMap(take::of, settings.parallel())
                .reduce(0, Integer::sum)
                .repeat()
                .takeUntil(acted -> acted < AT_ONCE)
                .then();
    }

    @Override
    public void stop() {
        running.dispose();
        link.close();
    }

    @Override
    public boolean isRunning() {
        return !running.isDisposed();
    }

    @Override
    public int getPhase() {
        return 0;
    }
}
