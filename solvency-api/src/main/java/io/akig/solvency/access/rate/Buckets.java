package io.akig.solvency.access.rate;

import java.time.Duration;
import reactor.core.publisher.Mono;

/** Counts. */
interface Buckets {
    /** How long to wait: zero if it is allowed now, and then it counts. */
    Mono<Duration> take(Rate rate, String key);
}
