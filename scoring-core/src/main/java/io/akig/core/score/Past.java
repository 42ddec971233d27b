package io.akig.core.score;

import io.akig.core.ledger.Settlements;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** The matured charges a sentence speaks about: those of a window, the last few, or all. */
record Past(Settlements settlements, int graceDays, int[] charges) {

    static Past all(Settlements settlements, int graceDays) {
        return where(settlements, graceDays, i -> true);
    }

    /** Due from so many days ago until today, as the windows of the catalogue. */
    static Past window(Settlements settlements, int graceDays, int days) {
        int asOf = settlements.asOfDay();
        return where(
                settlements, graceDays, i -> settlements.dueDay(i) >= asOf - days && settlements.dueDay(i) <= asOf);
    }

    private static Past where(Settlements settlements, int graceDays, IntPredicate wanted) {
        int[] charges = IntStream.range(0, settlements.size())
                .filter(i -> settlements.isMatured(i, graceDays) && wanted.test(i))
                .toArray();
        return new Past(settlements, graceDays, charges);
    }

    /** At most the last {@code n}, by due day. */
    Past last(int n) {
        int skip = Math.max(0, charges.length - n);
        return new Past(settlements, graceDays, IntStream.of(charges).skip(skip).toArray());
    }

    /** The one before the last, if there is one. */
    Past previous() {
        int skip = Math.max(0, charges.length - 2);
        int take = charges.length < 2 ? 0 : 1;
        return new Past(
                settlements,
                graceDays,
                IntStream.of(charges).skip(skip).limit(take).toArray());
    }

    int count() {
        return charges.length;
    }

    int onTime() {
        return (int) IntStream.of(charges)
                .filter(i -> settlements.isOnTime(i, graceDays))
                .count();
    }

    boolean allSettled() {
        return IntStream.of(charges).allMatch(settlements::isSettled);
    }

    int dueDay(int k) {
        return settlements.dueDay(charges[k]);
    }

    /** Days from due to settled; for one still unpaid, to today. */
    int lateness(int k) {
        int i = charges[k];
        int until = settlements.isSettled(i) ? settlements.settledDay(i) : settlements.asOfDay();
        return until - settlements.dueDay(i);
    }

    double medianLateness() {
        int[] days =
                IntStream.range(0, charges.length).map(this::lateness).sorted().toArray();
        int half = days.length / 2;
        return days.length % 2 == 1 ? days[half] : (days[half - 1] + days[half]) / 2.0;
    }
}
