package io.akig.solvency.ledger.csv;

import java.nio.charset.Charset;
import java.util.Locale;

/** Explains bytes that are not UTF-8. */
final class Encoding {
    /** What office programs in French- and English-speaking countries write when not told otherwise. */
    private static final Charset LIKELY = Charset.forName("windows-1252");

    private Encoding() {}

    /** Takes the wrong bytes of one cell off the reader's list and names the first. */
    static BadValue fault(Utf8Reader text, String cell) {
        Utf8Reader.Malformed first = text.nextMalformed();
        long others = cell.chars().filter(c -> c == Utf8Reader.MALFORMED).count() - 1;
        for (long i = 0; i < others; i++) {
            text.nextMalformed();
        }
        if (first == null) {
            return new BadValue(Fault.WRONG_ENCODING, "this is not UTF-8");
        }
        String likely = new String(new byte[] {(byte) first.value()}, LIKELY);
        String hint = Character.isLetter(likely.charAt(0)) ? " (\"" + likely + "\" in Windows-1252)" : "";
        return new BadValue(
                Fault.WRONG_ENCODING,
                String.format(
                        Locale.ROOT,
                        "this is not UTF-8: byte 0x%02X%s at offset %d of the file; save the file as UTF-8",
                        first.value(),
                        hint,
                        first.offset()));
    }
}
