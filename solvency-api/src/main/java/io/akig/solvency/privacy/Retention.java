package io.akig.solvency.privacy;

import io.akig.kit.database.Database;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Deletes what is older than it may be, some at a time, so that nobody waits for it. */
final class Retention {
    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);
    private static final int AT_ONCE = 2_000;

    private final Database database;
    private final RetentionSettings settings;
    private final Clock clock;

    Retention(Database database, RetentionSettings settings, Clock clock) {
        this.database = database;
        this.settings = settings;
        this.clock = clock;
    }

    Mono<Void> run() {
        return Flux.fromIterable(settings.limits().entrySet())
                .concatMap(this::forget)
                .then();
    }

    private Mono<Long> forget(Map.Entry<Kept, Duration> limit) {
        return Mono.defer(() -> some(limit.getKey(), clock.instant().minus(limit.getValue())))
                .repeat()
                .takeUntil(rows -> rows < AT_ONCE)
                .reduce(0L, Long::sum)
                .doOnNext(rows -> LOG.info("{} rows of {} were older than they may be", rows, limit.getKey()));
    }

    private Mono<Long> some(Kept kept, Instant before) {
        return database.update(
                kept.statement(), statement -> statement.bind(0, before).bind(1, AT_ONCE));
    }
}
