package io.akig.solvency.ledger.csv;

import java.io.BufferedInputStream;
import java.io.IOException;

/**
 * What the first bytes of a CSV file say about the rest.
 *
 * @param mark length of the byte order mark, 0 if there is none
 * @param separator semicolon if the header has more of them than commas
 */
record Preamble(int mark, char separator) {
    private static final int LONGEST_HEADER = 1 << 16;

    /**
     * Looks ahead; afterwards the stream stands behind the byte order mark.
     *
     * @throws BadValue if the file is UTF-16
     */
    static Preamble read(BufferedInputStream in) throws IOException, BadValue {
        in.mark(3);
        int first = in.read();
        int second = in.read();
        int mark = first == 0xEF && second == 0xBB && in.read() == 0xBF ? 3 : 0;
        if ((first == 0xFE && second == 0xFF) || (first == 0xFF && second == 0xFE)) {
            throw new BadValue(Fault.WRONG_ENCODING, "the file is UTF-16; save it as UTF-8");
        }
        if (mark == 0) {
            in.reset();
        }
        return new Preamble(mark, separator(in));
    }

    private static char separator(BufferedInputStream in) throws IOException {
        in.mark(LONGEST_HEADER);
        int balance = 0;
        boolean quoted = false;
        boolean begun = false;
        for (int i = 0; i < LONGEST_HEADER; i++) {
            int b = in.read();
            boolean endOfLine = b == '\n' || b == '\r';
            if (b < 0 || (endOfLine && begun && !quoted)) {
                break;
            }
            begun |= !endOfLine;
            quoted ^= b == '"';
            balance += quoted ? 0 : b == ';' ? 1 : b == ',' ? -1 : 0;
        }
        in.reset();
        return balance > 0 ? ';' : ',';
    }
}
