package io.akig.scoring.score;

import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** Ids that grow with time (UUID version 7, RFC 9562), so that the newest rows lie together in the index. */
public final class PredictionId {
    private PredictionId() {}

    /** Never blocks, as a secure random number may. Unique, but not secret: anybody may guess that ids of one moment resemble each other. */
    public static UUID next(Instant now) {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        long high = (now.toEpochMilli() << 16) | 0x7000L | (random.nextLong() & 0x0FFFL);
        long low = (random.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(high, low);
    }
}
