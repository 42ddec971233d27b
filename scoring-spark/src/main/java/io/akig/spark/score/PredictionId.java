package io.akig.spark.score;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/**
 * Ids of the form that scoring-service gives (UUID version 7, RFC 9562), made of what they name: a task that runs a second
 * time gives its predictions the same ids.
 */
final class PredictionId {
    private PredictionId() {}

    static String of(Instant calculatedAt, String tenantId, String modelVersion) {
        byte[] name = (tenantId + " " + modelVersion + " " + calculatedAt).getBytes(StandardCharsets.UTF_8);
        UUID hash = UUID.nameUUIDFromBytes(name);
        long high = (calculatedAt.toEpochMilli() << 16) | 0x7000L | (hash.getMostSignificantBits() & 0x0FFFL);
        long low = (hash.getLeastSignificantBits() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(high, low).toString();
    }
}
