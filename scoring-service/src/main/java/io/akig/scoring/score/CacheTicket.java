package io.akig.scoring.score;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What must still hold for a cached score to be believed: the epoch, the tenant's generation, the model. An entry begins
 * with the ticket that was drawn before its ledger was read. A drop changes the generation, so a computation that began
 * before the drop can store what it likes: its ticket is void, without any lock or comparison at the time of storing.
 *
 * @param head the ticket's bytes, as they stand at the beginning of an entry
 */
@SuppressWarnings("ArrayRecordComponent") // compared by prefix only
record CacheTicket(byte[] head) {
    private static final byte END = '\n';

    /** A tenant that was never dropped has no generation yet. */
    static CacheTicket of(byte[] epoch, byte @Nullable [] generation, String modelVersion) {
        String head = text(epoch) + ' ' + (generation == null ? "-" : text(generation)) + ' ' + modelVersion + ' ';
        return new CacheTicket(head.getBytes(StandardCharsets.UTF_8));
    }

    byte[] entry(long validUntilMillis, byte[] json) {
        byte[] until = (Long.toString(validUntilMillis) + (char) END).getBytes(StandardCharsets.US_ASCII);
        byte[] entry = Arrays.copyOf(head, head.length + until.length + json.length);
        System.arraycopy(until, 0, entry, head.length, until.length);
        System.arraycopy(json, 0, entry, head.length + until.length, json.length);
        return entry;
    }

    /** The JSON of an entry, or null if the entry was written under another ticket, is none, or its time has passed. */
    byte @Nullable [] open(byte[] entry, long nowMillis) {
        if (entry.length < head.length || !Arrays.equals(entry, 0, head.length, head, 0, head.length)) {
            return null;
        }
        long until = 0;
        int at = head.length;
        while (at < entry.length && entry[at] != END) {
            until = until * 10 + (entry[at++] - '0');
        }
        return at < entry.length && nowMillis < until ? Arrays.copyOfRange(entry, at + 1, entry.length) : null;
    }

    private static String text(byte[] value) {
        return new String(value, StandardCharsets.US_ASCII);
    }
}
