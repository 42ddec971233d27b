package io.akig.solvency.ledger.csv;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Days: {@code 2026-01-31} or {@code 31/01/2026}. A database's {@code 2026-01-31T00:00:00} or {@code 2026-01-31 00:00:00} is
 * the same day; any other time of day, or a time zone, would leave the day in doubt and is refused.
 */
final class Dates {
    private static final Pattern MIDNIGHT = Pattern.compile("[T ]00:00(:00([.]0{1,9})?)?");
    private static final Pattern LOOSE = Pattern.compile("[0-9]{1,4}[-/.][0-9]{1,2}[-/.][0-9]{1,4}");
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;
    private static final int LENGTH = 10;

    private Dates() {}

    static LocalDate day(String text) throws BadValue {
        if (text.length() < LENGTH) {
            throw malformed(text);
        }
        LocalDate day = prefix(text);
        if (text.length() > LENGTH) {
            Matcher rest = MIDNIGHT.matcher(text).region(LENGTH, text.length());
            if (!rest.matches()) {
                throw new BadValue(
                        Fault.MALFORMED_DATE,
                        "a day is expected, without a time other than 00:00:00 and without a zone");
            }
        }
        return day;
    }

    /** The day in the first ten characters. */
    static LocalDate prefix(String text) throws BadValue {
        if (text.length() >= LENGTH) {
            if (text.charAt(4) == '-' && text.charAt(7) == '-') {
                return of(text, number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
            }
            if (text.charAt(2) == '/' && text.charAt(5) == '/') {
                return of(text, number(text, 6, 10), number(text, 3, 5), number(text, 0, 2));
            }
        }
        throw malformed(text);
    }

    private static LocalDate of(String text, int year, int month, int day) throws BadValue {
        if (year < 0 || month < 0 || day < 0) {
            throw malformed(text);
        }
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new BadValue(Fault.DATE_OUT_OF_RANGE, "the year must be from 1900 to 2100");
        }
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException e) {
            String hint = day <= 12 && month > 12 && month <= 31 ? "; the day comes first in dd/mm/yyyy" : "";
            throw new BadValue(Fault.IMPOSSIBLE_DATE, "there is no such day in the calendar" + hint);
        }
    }

    /** Negative if these are not all digits. */
    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    private static BadValue malformed(String text) {
        String hint = LOOSE.matcher(text).matches() ? ", with two digits for day and month and four for the year" : "";
        return new BadValue(Fault.MALFORMED_DATE, "a date is written 2026-01-31 or 31/01/2026" + hint);
    }
}
