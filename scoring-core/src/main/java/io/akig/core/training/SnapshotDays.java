package io.akig.core.training;

import io.akig.core.ledger.Settlements;
import java.util.BitSet;

/**
 * The days on which a tenant's past is looked at: for each charge up to four, one in each equal part of the time from the
 * day after the previous due date to the end of grace. A hash places the day within its part, so that all days of the
 * month occur and a second run draws the same ones.
 */
final class SnapshotDays {
    static final int MOST_PER_CHARGE = 4;
    /** A tenant returning after a year, or a first charge, is not looked at on days when nothing was on the way. */
    private static final int LONGEST_WINDOW = 92;

    private SnapshotDays() {}

    /** Epoch days, ascending, without repetition. */
    static int[] of(String tenantId, Settlements known, int graceDays, int perCharge) {
        BitSet offsets = new BitSet();
        int base = known.size() == 0 ? 0 : known.dueDay(0) - LONGEST_WINDOW;
        int previousDue = base;
        for (int i = 0; i < known.size(); i++) {
            int due = known.dueDay(i);
            if (i > 0 && known.dueDay(i - 1) < due) {
                previousDue = known.dueDay(i - 1);
            }
            int first = Math.max(previousDue + 1, due - LONGEST_WINDOW + 1);
            int length = due + graceDays - first + 1;
            int parts = Math.min(perCharge, length);
            for (int part = 0; part < parts; part++) {
                int from = first + (int) ((long) length * part / parts);
                int to = first + (int) ((long) length * (part + 1) / parts);
                int day = from + StableHash.bucket("day" + part + ":", tenantId + "/" + due, to - from);
                offsets.set(day - base);
            }
        }
        return offsets.stream().map(offset -> base + offset).toArray();
    }
}
