package io.akig.solvency.access.rate;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import reactor.core.publisher.Mono;

/** Counts for this replica alone. Forgets the least used beyond a bound: whoever makes names up must not fill the memory. */
final class LocalBuckets implements Buckets {
    private static final int MOST = 100_000;
    private static final Duration UNUSED = Duration.ofHours(1);

    private final TimeMeter time;
    private final Cache<String, Bucket> buckets =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterAccess(UNUSED).build();

    LocalBuckets(TimeMeter time) {
        this.time = time;
    }

    @Override
    public Mono<Duration> take(Rate rate, String key) {
        return Mono.fromSupplier(() -> Duration.ofNanos(
                bucket(rate, key).tryConsumeAndReturnRemaining(1).getNanosToWaitForRefill()));
    }

    private Bucket bucket(Rate rate, String key) {
        return buckets.get(rate.name() + ":" + key, unknown -> Bucket.builder()
                .addLimit(limit -> limit.capacity(rate.times()).refillGreedy(rate.times(), rate.window()))
                .withCustomTimePrecision(time)
                .build());
    }
}
