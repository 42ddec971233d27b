package io.akig.scoring.score;

import io.akig.kit.flight.Together;
import io.akig.kit.input.Language;
import io.akig.kit.metric.Metric;
import io.akig.kit.redis.RedisLink;
import io.akig.scoring.cache.CacheTrust;
import io.akig.scoring.cache.UniqueToken;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Today's score of a tenant as rendered bytes. Every failure means: ask the database. */
final class ScoreCache {
    // Longer than any entry lives (a day, and the longest day has 25 hours): a generation must outlive what it voids.
    private static final Duration GENERATION_LIFE = Duration.ofHours(48);
    // Two: while one group is on its way, the next gathers.
    private static final int ASKERS = 2;
    private static final int GROUP_SIZE = 64;
    private static final int MAY_WAIT = 10_000;
    // The link itself gives a command up sooner.
    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final Duration LONGEST_ENTRY = Duration.ofHours(26);

    private final CacheTrust trust;
    private final RedisLink redis;
    private final Clock clock;
    private final Counter hits;
    private final Counter misses;
    private final Counter bypasses;
    private final Together<String, Found> lookups = new Together<>(MAY_WAIT, GROUP_SIZE, ASKERS, LIMIT, this::findAll);

    ScoreCache(CacheTrust trust, Clock clock, MeterRegistry meters) {
        this.trust = trust;
        this.redis = trust.link();
        this.clock = clock;
        this.hits = counter(meters, "hit");
        this.misses = counter(meters, "miss");
        this.bypasses = counter(meters, "bypass");
    }

    /** The entry if it may be believed, and the ticket under which a new one may be stored. Never an error. */
    Mono<Lookup> find(String tenantId, Language language, String modelVersion) {
        if (!trust.usable()) {
            bypasses.increment();
            return Mono.just(Lookup.BYPASSED);
        }
        long term = trust.term();
        return lookups.add(tenantId)
                .map(found -> read(found, language, modelVersion, term))
                .onErrorResume(this::bypass);
    }

    /** One command for all who ask at the same time. */
    private Mono<Map<String, Mono<Found>>> findAll(List<String> tenantIds) {
        List<String> distinct = tenantIds.stream().distinct().toList();
        String[] keys = Stream.concat(
                        Stream.of(CacheTrust.EPOCH),
                        distinct.stream().flatMap(tenantId -> Stream.of(generation(tenantId), entry(tenantId))))
                .toArray(String[]::new);
        return redis.get(keys).map(values -> {
            Map<String, Mono<Found>> found = new HashMap<>();
            byte[] epoch = values.get(0).getValueOrElse(null);
            for (int i = 0; i < distinct.size(); i++) {
                byte[] generation = values.get(1 + 2 * i).getValueOrElse(null);
                byte[] entry = values.get(2 + 2 * i).getValueOrElse(null);
                found.put(distinct.get(i), Mono.just(new Found(epoch, generation, entry)));
            }
            return found;
        });
    }

    private Lookup read(Found found, Language language, String modelVersion, long term) {
        byte[] epoch = found.epoch;
        if (!trust.usable() || trust.term() != term) {
            bypasses.increment();
            return Lookup.BYPASSED;
        }
        if (epoch == null) {
            trust.mistrust("Redis lost what it held");
            bypasses.increment();
            return Lookup.BYPASSED;
        }
        CacheTicket ticket = CacheTicket.of(epoch, found.generation, modelVersion);
        byte[] json = found.entry == null ? null : ticket.open(found.entry, language, clock.millis());
        (json == null ? misses : hits).increment();
        return new Lookup(json, ticket);
    }

    private Mono<Lookup> bypass(Throwable error) {
        trust.unreachable(error);
        bypasses.increment();
        return Mono.just(Lookup.BYPASSED);
    }

    /** Stores an answer that is right until then, unless its lookup was bypassed. Never an error. */
    Mono<Void> put(String tenantId, Lookup lookup, Answer answer, long validUntilMillis) {
        CacheTicket ticket = lookup.ticket();
        long life = Math.min(validUntilMillis - clock.millis(), LONGEST_ENTRY.toMillis());
        if (ticket == null || life <= 0 || !trust.usable()) {
            return Mono.empty();
        }
        return redis.set(entry(tenantId), ticket.entry(validUntilMillis, answer), Duration.ofMillis(life))
                // Fail open: the answer is right and stored in the database, it is only not remembered.
                .onErrorResume(error -> {
                    trust.unreachable(error);
                    return Mono.empty();
                });
    }

    /** Whatever is cached or being computed for the tenant is out of date. */
    Mono<Void> drop(String tenantId) {
        // The generation alone would do, but a Redis that is short of memory may forget it.
        return redis.set(generation(tenantId), UniqueToken.next(), GENERATION_LIFE)
                .then(redis.delete(entry(tenantId)))
                .onErrorResume(error -> {
                    trust.dropFailed(error);
                    return Mono.empty();
                });
    }

    private static String generation(String tenantId) {
        return "akig:score:generation:" + tenantId;
    }

    private static String entry(String tenantId) {
        return "akig:score:entry:" + tenantId;
    }

    private static Counter counter(MeterRegistry meters, String outcome) {
        return Counter.builder(Metric.CACHE_LOOKUPS.meter())
                .description(Metric.CACHE_LOOKUPS.description())
                .tag("outcome", outcome.toLowerCase(Locale.ROOT))
                .register(meters);
    }

    /**
     * @param json the cached answer, null if there is none to be believed
     * @param ticket null if nothing may be stored
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared, only sent
    record Lookup(byte @Nullable [] json, @Nullable CacheTicket ticket) {
        static final Lookup BYPASSED = new Lookup(null, null);
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared, only read
    private record Found(byte @Nullable [] epoch, byte @Nullable [] generation, byte @Nullable [] entry) {}
}
