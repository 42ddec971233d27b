package io.akig.core.features;

import io.akig.core.ledger.LeaseTerms;
import io.akig.core.ledger.Settlements;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The rhythm in which charges fall due, read from the charges seen and the lease, and the next charge it lets expect. */
final class Cadence {
    /** Distinct due days looked at; seven give six gaps. */
    private static final int LOOK_BACK = 7;

    private static final double DAYS_PER_MONTH = 365.2425 / 12;

    private Cadence() {}

    /**
     * The first charge after the last one seen that can still be paid in time: every so many months on the lease's due
     * day, or the day of the month seen, when the median gap is about whole months; else the median gap on. Its amount is
     * the last charge's. Without any charge it needs the lease's due day and rent; null when they are unknown or the
     * lease ends first. Charges that came after the end of the lease show that it goes on.
     */
    static @Nullable Target nextCharge(Settlements settlements, LeaseTerms terms, int graceDays) {
        int earliest = settlements.asOfDay() - graceDays;
        int last = settlements.size() - 1;
        if (last < 0 && (terms.dueDayOfMonth().isEmpty() || terms.rentMinor().orElse(0) == 0)) {
            return null;
        }
        int next;
        long amount;
        if (last < 0) {
            LocalDate start = terms.leaseStart();
            int from = start == null ? earliest : Math.max(earliest, (int) start.toEpochDay());
            next = monthly(from, 1, terms.dueDayOfMonth().getAsInt(), from);
            amount = terms.rentMinor().getAsLong();
        } else {
            next = after(settlements, terms, earliest);
            amount = settlements.amount(last);
        }
        LocalDate end = terms.leaseEnd();
        boolean ended =
                end != null && next > end.toEpochDay() && (last < 0 || settlements.dueDay(last) <= end.toEpochDay());
        return ended ? null : new Target(next, amount, true, null);
    }

    private static int after(Settlements settlements, LeaseTerms terms, int earliest) {
        int[] due = lastDueDays(settlements);
        int last = due[due.length - 1];
        double gap = due.length == 1 ? DAYS_PER_MONTH : medianGap(due);
        int months = (int) Math.round(gap / DAYS_PER_MONTH);
        // Half a gap at least: a lease's due day a few days after the charges' own is no second charge of the month.
        int notBefore = Math.max(earliest, last + Math.max(1, (int) (gap / 2)));
        if (months >= 1 && Math.abs(gap - months * DAYS_PER_MONTH) <= 2 * months) {
            return monthly(last, months, terms.dueDayOfMonth().orElseGet(() -> dayOfMonth(due)), notBefore);
        }
        int step = Math.max(1, (int) Math.round(gap));
        int steps = Math.max(1, Math.floorDiv(notBefore - last + step - 1, step));
        return last + steps * step;
    }

    /** The first such day of a month, in steps of months from the month of {@code from}, not before {@code earliest}. */
    private static int monthly(int from, int months, int dayOfMonth, int earliest) {
        YearMonth month = YearMonth.from(LocalDate.ofEpochDay(from));
        YearMonth wanted = YearMonth.from(LocalDate.ofEpochDay(earliest));
        long ahead = Math.max(0, month.until(wanted, ChronoUnit.MONTHS) / months * months);
        YearMonth candidate = month.plusMonths(ahead);
        while (onDay(candidate, dayOfMonth) < earliest) {
            candidate = candidate.plusMonths(months);
        }
        return onDay(candidate, dayOfMonth);
    }

    private static int onDay(YearMonth month, int dayOfMonth) {
        return (int) month.atDay(Math.min(dayOfMonth, month.lengthOfMonth())).toEpochDay();
    }

    /** The latest of the last three days of the month, for short months move it only forward. */
    private static int dayOfMonth(int[] due) {
        int day = 0;
        for (int i = Math.max(0, due.length - 3); i < due.length; i++) {
            day = Math.max(day, LocalDate.ofEpochDay(due[i]).getDayOfMonth());
        }
        return day;
    }

    private static int[] lastDueDays(Settlements settlements) {
        int[] days = new int[LOOK_BACK];
        int from = LOOK_BACK;
        for (int i = settlements.size() - 1; i >= 0 && from > 0; i--) {
            if (from == LOOK_BACK || settlements.dueDay(i) != days[from]) {
                days[--from] = settlements.dueDay(i);
            }
        }
        return Arrays.copyOfRange(days, from, LOOK_BACK);
    }

    private static double medianGap(int[] due) {
        int[] gaps = new int[due.length - 1];
        for (int i = 0; i < gaps.length; i++) {
            gaps[i] = due[i + 1] - due[i];
        }
        Arrays.sort(gaps);
        int half = gaps.length / 2;
        return gaps.length % 2 == 1 ? gaps[half] : (gaps[half - 1] + gaps[half]) / 2.0;
    }
}
