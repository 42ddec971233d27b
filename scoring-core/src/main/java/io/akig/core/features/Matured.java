package io.akig.core.features;

import io.akig.core.ledger.Settlements;

/** The charges whose outcome is known, in due order, each with its lateness. */
final class Matured {
    /** Paying a year ahead is no better habit than a month ahead, and half a year late no better than two years. */
    static final int EARLIEST = -30;

    static final int LATEST = 180;

    private final int graceDays;
    private final int[] charge;
    private final int[] days;
    private final int size;

    Matured(Settlements settlements, int graceDays) {
        this.graceDays = graceDays;
        charge = new int[settlements.size()];
        days = new int[settlements.size()];
        int n = 0;
        for (int i = 0; i < charge.length; i++) {
            if (settlements.isMatured(i, graceDays)) {
                charge[n] = i;
                days[n++] = Math.min(settlements.settledDay(i), settlements.asOfDay()) - settlements.dueDay(i);
            }
        }
        size = n;
    }

    int size() {
        return size;
    }

    /** The position of the k-th matured charge in the settlements. */
    int charge(int k) {
        return charge[k];
    }

    /** From the due day to the settlement, to {@code asOf} while there is none; more than the grace is late. */
    int days(int k) {
        return days[k];
    }

    int lateness(int k) {
        return Math.max(EARLIEST, Math.min(LATEST, days[k]));
    }

    boolean inTime(int k) {
        return days[k] <= graceDays;
    }
}
