package io.akig.solvency.alerts;

import io.netty.buffer.ByteBuf;

/**
 * What a server's frames look like in bytes (RFC 6455 section 5.2): not masked, so the same for every client. Written once, they go
 * to all of them as they are.
 */
final class SocketFrames {
    private static final int TEXT = 0x81;
    private static final int PING = 0x89;
    private static final int LONGEST_IN_ONE_BYTE = 125;
    private static final int TWO_BYTES = 126;
    private static final int EIGHT_BYTES = 127;

    /** More than any frame has before its contents. */
    static final int HEADER = 10;

    private SocketFrames() {}

    static void text(ByteBuf to, byte[] message) {
        to.writeByte(TEXT);
        if (message.length <= LONGEST_IN_ONE_BYTE) {
            to.writeByte(message.length);
        } else if (message.length <= 0xffff) {
            to.writeByte(TWO_BYTES).writeShort(message.length);
        } else {
            to.writeByte(EIGHT_BYTES).writeLong(message.length);
        }
        to.writeBytes(message);
    }

    static void ping(ByteBuf to) {
        to.writeByte(PING).writeByte(0);
    }
}
