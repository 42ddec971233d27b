package io.akig.core.timing;

import java.util.Arrays;

/**
 * Cuts the days around a due date into periods: single days where most payments fall, longer ones farther away. Beyond
 * the last border periods of equal length follow without end.
 */
public final class Periods {
    private static final int LATER_DAYS = 60;

    /** Daily from ten days before the due day to ten days after it. */
    public static final Periods DEFAULT = new Periods(new int[] {
        -61, -46, -31, -24, -18, -14, -10, -9, -8, -7, -6, -5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 13,
        15, 18, 21, 25, 30, 38, 46, 61, 76, 91, 121, 181
    });

    private final int[] starts;

    public Periods(int[] starts) {
        this.starts = starts.clone();
    }

    public int[] starts() {
        return starts.clone();
    }

    /** The last day of the period that holds a day; all days are counted from the due day. */
    int end(int day) {
        int found = Arrays.binarySearch(starts, day);
        int next = found >= 0 ? found + 1 : -found - 1;
        if (next < starts.length) {
            return starts[next] - 1;
        }
        int last = starts[starts.length - 1];
        return last + ((day - last) / LATER_DAYS + 1) * LATER_DAYS - 1;
    }
}
