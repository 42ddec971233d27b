package io.akig.core.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * From where a ledger is looked at: what had happened by the end of a day, of what was known at a moment. The same
 * viewpoint on the same or a longer ledger always shows the same, which is what makes a stored score replayable.
 *
 * @param asOfDay epoch day in the agency's calendar; payments of later days are not seen
 * @param knownAtMicros epoch microseconds; rows recorded later are not seen
 * @param revision the tenant's ledger revision when it was read; rows of higher revision, committed later, are not seen
 */
public record Viewpoint(int asOfDay, long knownAtMicros, long revision) {

    /** Every revision that was recorded by then. */
    public static Viewpoint of(LocalDate asOf, Instant knownAt) {
        return new Viewpoint(day(asOf), micros(knownAt), Long.MAX_VALUE);
    }

    /** What was known at the last microsecond of the day itself in the agency's zone. */
    public static Viewpoint endOfDay(LocalDate asOf, ZoneId zone) {
        Instant nextDay = asOf.plusDays(1).atStartOfDay(zone).toInstant();
        return of(asOf, nextDay.minus(1, ChronoUnit.MICROS));
    }

    /**
     * From where a question looks that is asked of a ledger as it was read: it never claims to know a later moment than the
     * reading.
     *
     * @param knownAt null: the end of the day
     * @param readAtMicros when the ledger was read, epoch microseconds
     * @param revision of the ledger that was read
     */
    public static Viewpoint asked(
            LocalDate asOf, @Nullable Instant knownAt, ZoneId zone, long readAtMicros, long revision) {
        long wanted = knownAt == null ? endOfDay(asOf, zone).knownAtMicros : micros(knownAt);
        return new Viewpoint(day(asOf), Math.min(wanted, readAtMicros), revision);
    }

    public Viewpoint withRevision(long revision) {
        return new Viewpoint(asOfDay, knownAtMicros, revision);
    }

    public LocalDate asOf() {
        return LocalDate.ofEpochDay(asOfDay);
    }

    public Instant knownAt() {
        return Instant.EPOCH.plus(knownAtMicros, ChronoUnit.MICROS);
    }

    /** Epoch day, the form of every day in this package. */
    public static int day(LocalDate date) {
        return Math.toIntExact(date.toEpochDay());
    }

    /** Epoch microseconds, PostgreSQL's resolution; finer digits are cut off. */
    public static long micros(Instant time) {
        return Math.addExact(Math.multiplyExact(time.getEpochSecond(), 1_000_000L), time.getNano() / 1_000);
    }
}
