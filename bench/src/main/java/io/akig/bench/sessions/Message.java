package io.akig.bench.sessions;

import io.netty.buffer.ByteBuf;
import java.nio.charset.StandardCharsets;

/** The two things that are read of a message: whether it is an alert, and its sequence. */
final class Message {
    private static final byte[] ALERT = "{\"type\":\"alert\",\"sequence\":".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] HELLO = "{\"type\":\"hello\",\"sequence\":".getBytes(StandardCharsets.US_ASCII);

    /** Where the messages differ. */
    private static final int KIND = 9;

    private Message() {}

    /** The sequence of an alert; negative when it is another message. */
    static long alert(ByteBuf in, int from, int length) {
        return length > KIND && in.getByte(from + KIND) == ALERT[KIND] ? sequence(ALERT, in, from, length) : -1;
    }

    /** The sequence that the agency has come to; negative when this is not the greeting. */
    static long hello(ByteBuf in, int from, int length) {
        return begins(HELLO, in, from, length) ? sequence(HELLO, in, from, length) : -1;
    }

    private static long sequence(byte[] beginning, ByteBuf in, int from, int length) {
        if (!begins(beginning, in, from, length) || in.getByte(from + length - 1) != '}') {
            throw new IllegalStateException("Not understood: " + in.toString(from, length, StandardCharsets.UTF_8));
        }
        long sequence = 0;
        int at = from + beginning.length;
        for (byte digit = in.getByte(at); digit >= '0' && digit <= '9'; digit = in.getByte(++at)) {
            sequence = sequence * 10 + digit - '0';
        }
        return sequence;
    }

    private static boolean begins(byte[] beginning, ByteBuf in, int from, int length) {
        if (length <= beginning.length) {
            return false;
        }
        for (int i = KIND; i < beginning.length; i++) {
            if (in.getByte(from + i) != beginning[i]) {
                return false;
            }
        }
        return true;
    }
}
