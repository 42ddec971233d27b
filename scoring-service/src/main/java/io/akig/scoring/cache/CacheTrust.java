package io.akig.scoring.cache;

import io.akig.kit.metric.Metric;
import io.akig.kit.redis.RedisLink;
import io.akig.kit.redis.RedisSettings;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/**
 * Whether what lies in Redis may be believed. Entries carry the epoch they were written in. Whenever a ledger write may have
 * been missed (Redis lost, a drop that failed, notifications unheard) a new epoch must begin before anything is believed
 * again, and with it everything older is worthless.
 */
public final class CacheTrust {
    /** Key of the current epoch, shared by all replicas. */
    public static final String EPOCH = "akig:score:epoch";

    // Not an outage, and not worth a line each time.
    private static final String MANY_WRITES = "many ledgers were written";
    private static final Logger LOG = LoggerFactory.getLogger(CacheTrust.class);

    private final RedisLink link;
    private final Counter failures;
    private final AtomicBoolean recovering = new AtomicBoolean();
    private boolean listening;
    private boolean reachable;
    private boolean outage = true;
    private boolean closed;
    private long epochWanted = 1;
    private volatile long epochBegun;
    private volatile boolean usable;

    CacheTrust(RedisSettings settings, MeterRegistry meters) {
        link = new RedisLink(settings, "scoring-service", () -> mistrust("the connection to Redis was lost"));
        failures = Counter.builder(Metric.CACHE_FAILURES.meter())
                .description(Metric.CACHE_FAILURES.description())
                .register(meters);
    }

    public RedisLink link() {
        return link;
    }

    /** Fail open: when false, every score comes from the database, slower and right. */
    public boolean usable() {
        return usable;
    }

    /** Changes whenever trust was renewed; what was read across a change is not to be believed. */
    public long term() {
        return epochBegun;
    }

    /** A command failed that only reads or stores: Redis is left alone until it answers again. */
    public void unreachable(Throwable error) {
        failures.increment();
        synchronized (this) {
            reachable = false;
            update(error.toString());
        }
    }

    /** A drop may have been missed: whatever is cached is worthless. */
    public void mistrust(String reason) {
        synchronized (this) {
            epochWanted++;
            update(reason);
        }
        var unused = recover().subscribe();
    }

    /** A drop failed. */
    public void dropFailed(Throwable error) {
        failures.increment();
        mistrust("an entry could not be dropped: " + error);
    }

    /** Ledger writes are heard from now on. */
    public void listening() {
        synchronized (this) {
            listening = true;
        }
        mistrust("ledger writes may have been missed");
    }

    /** Ledger writes are not heard. */
    public synchronized void deaf() {
        listening = false;
        update("ledger writes are not heard");
    }

    /** Tries to make the cache usable again; one attempt at a time, and an attempt that fails is no error. */
    Mono<Void> recover() {
        return Mono.defer(() -> {
            long wanted = wanted();
            if (usable || wanted < 0 || !recovering.compareAndSet(false, true)) {
                return Mono.empty();
            }
            return link.connect()
                    .then(Mono.defer(() -> isNew(wanted) ? begin() : link.ping()))
                    .doOnSuccess(done -> recovered(wanted))
                    .doOnError(error -> unreachable(error))
                    .onErrorComplete()
                    .doFinally(end -> recovering.set(false));
        });
    }

    private Mono<Void> begin() {
        return link.set(EPOCH, UniqueToken.next(), null);
    }

    private synchronized long wanted() {
        return listening ? epochWanted : -1;
    }

    private synchronized boolean isNew(long wanted) {
        return wanted != epochBegun;
    }

    private synchronized void recovered(long wanted) {
        reachable = true;
        epochBegun = wanted;
        update("");
    }

    private void update(String reason) {
        boolean now = listening && reachable && epochWanted == epochBegun;
        if (now == usable) {
            return;
        }
        usable = now;
        if (now && outage) {
            outage = false;
            LOG.info("the score cache is in use");
        } else if (!now && !closed && !(listening && reachable && reason.equals(MANY_WRITES))) {
            outage = true;
            LOG.warn("the score cache is bypassed: {}", reason);
        }
    }

    /** So much was written that tenants were not named. */
    public void manyWrites() {
        mistrust(MANY_WRITES);
    }

    void close() {
        synchronized (this) {
            closed = true;
        }
        link.close();
    }
}
