package io.akig.solvency.access.rate;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.akig.kit.redis.RedisLink;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.distributed.AsyncBucketProxy;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.proxy.AsyncProxyManager;
import io.github.bucket4j.distributed.proxy.optimization.Optimizations;
import io.github.bucket4j.redis.lettuce.Bucket4jLettuce.LettuceBasedProxyManagerBuilder;
import io.github.bucket4j.redis.lettuce.RedisApi;
import io.lettuce.core.RedisFuture;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.api.async.RedisAsyncCommands;
import java.time.Duration;
import java.util.function.Supplier;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Counts in Redis, for all replicas together. Fails while there is none. */
final class RedisBuckets implements Buckets {
    private static final String PREFIX = "akig:rate:";
    private static final Duration LIMIT = Duration.ofMillis(500);
    private static final int MOST = 100_000;
    private static final Duration UNUSED = Duration.ofMinutes(1);

    private final RedisLink link;
    private final AsyncProxyManager<String> manager;
    private final Cache<String, AsyncBucketProxy> proxies =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterAccess(UNUSED).build();

    RedisBuckets(RedisLink link, TimeMeter time) {
        this.link = link;
        manager = new LettuceBasedProxyManagerBuilder<String>(new Commands<>(link::commands))
                .clientClock(time)
                .expirationAfterWrite(
                        ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(Duration.ofSeconds(10)))
                .build()
                .asAsync();
    }

    @Override
    public Mono<Duration> take(Rate rate, String key) {
        String name = PREFIX + rate.name() + ":" + key;
        return Mono.defer(() -> {
                    // Fails here as long as there never was a connection: a batch that could not begin would never end.
                    var unused = link.commands();
                    // An answer that nobody waits for any more is still one that others of its batch wait for.
                    return Mono.fromFuture(proxy(rate, name).tryConsumeAndReturnRemaining(1), true);
                })
                .timeout(LIMIT)
                .doOnError(error -> proxies.invalidate(name))
                .map(probe -> Duration.ofNanos(probe.getNanosToWaitForRefill()))
                // Else all that follows would run on the one thread that speaks with Redis.
                .publishOn(Schedulers.parallel());
    }

    /** Those who ask at the same time under one name share one trip to Redis. */
    private AsyncBucketProxy proxy(Rate rate, String name) {
        return proxies.get(name, unknown -> manager.builder()
                .withOptimization(Optimizations.batching())
                .build(name, rate.bucket()));
    }

    /** Generic because the library's arrays of keys are: as {@code String[]} they could not be passed on. */
    private record Commands<K>(Supplier<RedisAsyncCommands<K, byte[]>> redis) implements RedisApi<K> {
        @Override
        public <V> RedisFuture<V> eval(String script, ScriptOutputType type, K[] keys, byte[][] values) {
            return redis.get().eval(script, type, keys, values);
        }

        @Override
        public RedisFuture<byte[]> get(K key) {
            return redis.get().get(key);
        }

        @Override
        @SuppressWarnings("unchecked")
        public RedisFuture<?> delete(K key) {
            return redis.get().del(key);
        }
    }
}
