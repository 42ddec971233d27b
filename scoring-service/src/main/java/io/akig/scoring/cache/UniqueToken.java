package io.akig.scoring.cache;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Marks an epoch or a generation: never the same twice, so that a Redis that forgot or was restored cannot come to an old
 * one by counting. Not secret, hence not from the generator of secrets, which would block an event loop.
 */
public final class UniqueToken {
    private UniqueToken() {}

    public static byte[] next() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return new UUID(random.nextLong(), random.nextLong()).toString().getBytes(StandardCharsets.US_ASCII);
    }
}
