package io.akig.solvency.ledger.csv;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * When the agency knew of a row: an instant if a zone is given, else a time on the clocks of the agency, whose zone only the
 * database knows. Exactly one of the two is set, or none if the cell was empty.
 */
record RecordedAt(@Nullable Instant instant, @Nullable LocalDateTime local) {
    static final RecordedAt NOT_GIVEN = new RecordedAt(null, null);

    private static final Pattern TIME = Pattern.compile(
            "[T ](?<time>[0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:[.][0-9]{1,9})?)?) ?(?<zone>[Zz]|[+-][0-9]{2}(?::?[0-9]{2})?)?");

    /** Days as in {@link Dates}, the time after a T or a space, the zone as Z or as an offset. */
    static RecordedAt parse(String text) throws BadValue {
        LocalDate day = Dates.prefix(text);
        if (text.length() == 10) {
            return new RecordedAt(null, day.atStartOfDay());
        }
        Matcher rest = TIME.matcher(text).region(10, text.length());
        if (!rest.matches()) {
            throw malformed();
        }
        try {
            LocalDateTime time = day.atTime(LocalTime.parse(rest.group("time"))).truncatedTo(ChronoUnit.MICROS);
            String zone = rest.group("zone");
            return zone == null
                    ? new RecordedAt(null, time)
                    : new RecordedAt(time.toInstant(ZoneOffset.of(zone.replace('z', 'Z'))), null);
        } catch (DateTimeException e) {
            throw malformed();
        }
    }

    private static BadValue malformed() {
        return new BadValue(
                Fault.MALFORMED_DATE,
                "a time is written 2026-01-31T08:30:00Z, 2026-01-31T08:30:00+01:00 or 2026-01-31 08:30");
    }
}
