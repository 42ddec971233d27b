package io.akig.solvency.access.rate;

import io.github.bucket4j.BucketConfiguration;
import java.time.Duration;

/**
 * So many times at once, and as many again spread over the window.
 *
 * @param name of what is counted, in keys and metrics
 */
record Rate(String name, int times, Duration window) {
    BucketConfiguration bucket() {
        return BucketConfiguration.builder()
                .addLimit(limit -> limit.capacity(times).refillGreedy(times, window))
                .build();
    }
}
