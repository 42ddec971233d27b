package io.akig.solvency.ledger.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Objects;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * Decodes UTF-8 strictly without stopping at the first wrong byte: each becomes the noncharacter {@link #MALFORMED}, and
 * {@link #nextMalformed()} tells in the same order where it was.
 */
final class Utf8Reader extends Reader {
    /** Cannot be in a decent text file, and passes through a CSV parser untouched. */
    static final char MALFORMED = '\uFFFF';

    private final InputStream in;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final ByteBuffer bytes = ByteBuffer.allocate(1 << 16).limit(0);
    private final CharBuffer chars = CharBuffer.allocate(1 << 16).limit(0);
    private final Queue<Malformed> malformed = new ArrayDeque<>();
    private long bytesBefore;
    private boolean ended;

    /** A reader of the rest of a stream, of which some bytes were read already. */
    Utf8Reader(InputStream in, long bytesBefore) {
        this.in = in;
        this.bytesBefore = bytesBefore;
    }

    /** Position of a wrong byte in the file, from 0, and the byte. */
    record Malformed(long offset, int value) {}

    boolean hasMalformed() {
        return !malformed.isEmpty();
    }

    @Nullable
    Malformed nextMalformed() {
        return malformed.poll();
    }

    /** Bytes decoded so far. */
    long offset() {
        return bytesBefore + bytes.position();
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, target.length);
        while (!chars.hasRemaining()) {
            if (ended) {
                return -1;
            }
            decodeMore();
        }
        int count = Math.min(length, chars.remaining());
        chars.get(target, offset, count);
        return count;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private void decodeMore() throws IOException {
        chars.clear();
        boolean fileEnded = !fill();
        CoderResult result = decoder.decode(bytes, chars, fileEnded);
        while (result.isError() && chars.hasRemaining()) {
            malformed.add(new Malformed(offset(), bytes.get(bytes.position()) & 0xFF));
            bytes.position(bytes.position() + result.length());
            chars.put(MALFORMED);
            result = decoder.decode(bytes, chars, fileEnded);
        }
        ended = fileEnded && result.isUnderflow();
        chars.flip();
    }

    /** Keeps what was not decoded yet, for example the first half of a character; false at the end of the file. */
    private boolean fill() throws IOException {
        bytesBefore += bytes.position();
        bytes.compact();
        int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
        bytes.position(bytes.position() + Math.max(count, 0));
        bytes.flip();
        return count >= 0;
    }
}
