package io.akig.bench.sessions;

import io.netty.buffer.ByteBuf;

/**
 * Cuts what a server sends over a WebSocket (RFC 6455 section 5.2) into its frames, without copying or making anything: what
 * reads half a million a second must take little of the machine that it shares with what it measures.
 */
final class Frames {
    static final int TEXT = 1;
    static final int CLOSE = 8;
    static final int PING = 9;

    private static final int TWO_BYTES = 126;
    private static final int EIGHT_BYTES = 127;

    private Frames() {}

    /** Takes what one frame holds. */
    interface Reader {
        /** @param from where in the buffer its contents begin */
        void frame(int kind, ByteBuf in, int from, int length);
    }

    /** Reads all frames that are whole, and leaves the beginning of the next in the buffer. */
    static void read(ByteBuf in, Reader reader) {
        while (in.readableBytes() >= 2) {
            int start = in.readerIndex();
            int length = in.getUnsignedByte(start + 1);
            int header = length == TWO_BYTES ? 4 : length == EIGHT_BYTES ? 10 : 2;
            if (in.readableBytes() < header) {
                return;
            }
            if (length == TWO_BYTES) {
                length = in.getUnsignedShort(start + 2);
            } else if (length == EIGHT_BYTES) {
                length = Math.toIntExact(in.getLong(start + 2));
            }
            if (in.readableBytes() < header + length) {
                return;
            }
            int first = in.getUnsignedByte(start);
            if ((first & 0x80) == 0) {
                throw new IllegalStateException("A message came in pieces, which this server never sends.");
            }
            in.skipBytes(header + length);
            reader.frame(first & 0x0f, in, start + header, length);
        }
    }
}
