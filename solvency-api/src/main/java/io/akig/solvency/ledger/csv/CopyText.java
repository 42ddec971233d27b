package io.akig.solvency.ledger.csv;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyIn;

/** Writes rows in PostgreSQL's COPY text format, sent in large pieces. */
final class CopyText {
    private static final int PIECE = 1 << 16;

    private final CopyIn copy;
    private byte[] buffer = new byte[2 * PIECE];
    private int size;

    CopyText(CopyIn copy) {
        this.copy = copy;
    }

    /** One row; values are text, or have their SQL form as {@code toString}. */
    void row(@Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            if (i > 0) {
                put('\t');
            }
            Object value = values[i];
            if (value == null) {
                put('\\');
                put('N');
            } else {
                put(value.toString());
            }
        }
        put('\n');
        if (size >= PIECE) {
            send();
        }
    }

    /** Must be called after the last row; returns how many the server took. */
    long end() throws SQLException {
        send();
        return copy.endCopy();
    }

    private void send() throws SQLException {
        copy.writeToCopy(buffer, 0, size);
        size = 0;
    }

    private void put(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> escaped('\\');
                case '\n' -> escaped('n');
                case '\r' -> escaped('r');
                case '\t' -> escaped('t');
                default -> {
                    if (c < 0x80) {
                        put(c);
                    } else {
                        i += putCharacter(text, i) - 1;
                    }
                }
            }
        }
    }

    private int putCharacter(String text, int index) {
        int length = Character.charCount(text.codePointAt(index));
        for (byte b : text.substring(index, index + length).getBytes(StandardCharsets.UTF_8)) {
            put(b);
        }
        return length;
    }

    private void escaped(char c) {
        put('\\');
        put(c);
    }

    private void put(int b) {
        if (size == buffer.length) {
            buffer = Arrays.copyOf(buffer, 2 * size);
        }
        buffer[size++] = (byte) b;
    }
}
