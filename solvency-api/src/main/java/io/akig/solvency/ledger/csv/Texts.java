package io.akig.solvency.ledger.csv;

import java.util.regex.Pattern;

/** Ids and words as they stand in a cell. */
final class Texts {
    private static final Pattern TENANT_ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:@-]*");
    private static final int LONGEST_TENANT_ID = 50;

    private Texts() {}

    /** Without white space at either end, the no-break spaces of office programs among it. */
    static String trim(String cell) {
        int from = 0;
        int to = cell.length();
        while (from < to && isSpace(cell.charAt(from))) {
            from++;
        }
        while (to > from && isSpace(cell.charAt(to - 1))) {
            to--;
        }
        return cell.substring(from, to);
    }

    static boolean isSpace(char c) {
        return c <= ' ' || c == '\u00A0' || c == '\u202F' || c == '\uFEFF' || Character.isWhitespace(c);
    }

    static String tenantId(String text) throws BadValue {
        requireAtMost(text, LONGEST_TENANT_ID);
        if (!TENANT_ID.matcher(text).matches()) {
            throw new BadValue(
                    Fault.MALFORMED_ID,
                    "an id starts with a letter or digit and holds only letters, digits and . _ : @ -");
        }
        return text;
    }

    /** Any printable characters on one line. */
    static String line(String text, int longest) throws BadValue {
        requireAtMost(text, longest);
        if (text.codePoints().anyMatch(c -> isUnprintable(c))) {
            throw new BadValue(Fault.MALFORMED_ID, "it holds a character that cannot be printed");
        }
        return text;
    }

    /** Any text; line breaks and tabs may be in it. */
    static String words(String text, int longest) throws BadValue {
        requireAtMost(text, longest);
        if (text.codePoints().anyMatch(c -> isUnprintable(c) && c != '\n' && c != '\r' && c != '\t')) {
            throw new BadValue(Fault.MALFORMED_TEXT, "it holds a control character");
        }
        return text;
    }

    static Integer dueDay(String text) throws BadValue {
        if (text.length() <= 2 && text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            int day = Integer.parseInt(text);
            if (day >= 1 && day <= 31) {
                return day;
            }
        }
        throw new BadValue(Fault.MALFORMED_DUE_DAY, "the day of the month is a whole number from 1 to 31");
    }

    /** For a person to read: a terminal must not obey what a file says, and nobody reads a thousand characters. */
    static String shown(String text, int longest) {
        StringBuilder shown = new StringBuilder(Math.min(text.length(), longest + 1));
        int[] characters = text.codePoints().limit(longest + 1L).toArray();
        for (int i = 0; i < Math.min(characters.length, longest); i++) {
            shown.appendCodePoint(isUnprintable(characters[i]) ? 0xFFFD : characters[i]);
        }
        return characters.length > longest ? shown.append('…').toString() : shown.toString();
    }

    private static boolean isUnprintable(int c) {
        return Character.isISOControl(c) || c == Utf8Reader.MALFORMED || c == '\u2028' || c == '\u2029';
    }

    private static void requireAtMost(String text, int longest) throws BadValue {
        int length = text.codePointCount(0, text.length());
        if (length > longest) {
            throw new BadValue(Fault.TOO_LONG, "it has " + length + " characters, at most " + longest + " are allowed");
        }
    }
}
