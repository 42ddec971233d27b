package io.akig.scoring.score;

import io.akig.kit.input.Language;
import java.nio.ByteBuffer;
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
    private static final char END = '\n';

    /** A tenant that was never dropped has no generation yet. */
    static CacheTicket of(byte[] epoch, byte @Nullable [] generation, String modelVersion) {
        String head = text(epoch) + ' ' + (generation == null ? "-" : text(generation)) + ' ' + modelVersion + ' ';
        return new CacheTicket(head.getBytes(StandardCharsets.UTF_8));
    }

    /** One entry for all languages, so that they always show the same prediction: the ticket, two numbers, both texts. */
    byte[] entry(long validUntilMillis, Answer answer) {
        byte[] french = answer.in(Language.FR);
        byte[] english = answer.in(Language.EN);
        byte[] numbers =
                (Long.toString(validUntilMillis) + ' ' + french.length + END).getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(head.length + numbers.length + french.length + english.length)
                .put(head)
                .put(numbers)
                .put(french)
                .put(english)
                .array();
    }

    /** The JSON of an entry, or null if the entry was written under another ticket, is none, or its time has passed. */
    byte @Nullable [] open(byte[] entry, Language language, long nowMillis) {
        if (entry.length < head.length || !Arrays.equals(entry, 0, head.length, head, 0, head.length)) {
            return null;
        }
        int space = find(entry, ' ', head.length);
        int end = find(entry, END, space + 1);
        if (end == entry.length || nowMillis >= number(entry, head.length, space)) {
            return null;
        }
        int border = end + 1 + (int) number(entry, space + 1, end);
        if (border < end || border > entry.length) {
            return null;
        }
        return language == Language.FR
                ? Arrays.copyOfRange(entry, end + 1, border)
                : Arrays.copyOfRange(entry, border, entry.length);
    }

    /** The length of the entry, if it is not there. */
    private static int find(byte[] entry, char sought, int from) {
        int at = Math.min(from, entry.length);
        while (at < entry.length && entry[at] != sought) {
            at++;
        }
        return at;
    }

    private static long number(byte[] entry, int from, int to) {
        long number = 0;
        for (int at = from; at < to; at++) {
            number = number * 10 + (entry[at] - '0');
        }
        return number;
    }

    private static String text(byte[] value) {
        return new String(value, StandardCharsets.US_ASCII);
    }
}
