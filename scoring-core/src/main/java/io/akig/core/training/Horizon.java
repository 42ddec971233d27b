package io.akig.core.training;

import io.akig.core.ledger.Viewpoint;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * How far the data reach. The last day of the data is the last on which money came in: after it nothing says whether a
 * charge was paid. A charge has matured when its grace ended by then. An export often stops days after its last due date,
 * though; so where nearly all timely payments (99 %) come within fewer days than the grace, waiting that long is enough.
 *
 * @param firstDue epoch day of the first charge
 * @param lastDay epoch day of the last payment
 * @param lag days after its due date from which a charge's outcome is known: at most the grace, negative where all pay ahead
 * @param cut epoch day that divides learning from testing
 */
record Horizon(int firstDue, int lastDay, int lag, int cut) implements Serializable {
    private static final double TIMELY_SHARE = 0.99;
    private static final int FEWEST_TO_JUDGE_LAG = 50;

    static Horizon of(Collection<TenantHistory> tenants, int graceDays, @Nullable LocalDate testFrom, Instant now) {
        DataSpan span = new DataSpan(graceDays, now);
        tenants.forEach(span::add);
        return span.horizon(testFrom);
    }

    /** The last due day of which every outcome was known before the cut. */
    int lastDueToLearn(int graceDays) {
        return Math.min(cut - 1 - graceDays, lastDueToTest());
    }

    int lastDueToTest() {
        return lastDay - lag;
    }

    LocalDate cutDate() {
        return LocalDate.ofEpochDay(cut);
    }

    /** What was known when the last day before the cut ended: the only source of what training learns. */
    Viewpoint learning(TenantHistory tenant) {
        return Viewpoint.endOfDay(LocalDate.ofEpochDay(Math.min(cut - 1L, lastDay)), tenant.zone());
    }

    /** @param timelyByOffset how many payments on time came so many days after the due date, from those far ahead on */
    static int lag(int[] timelyByOffset) {
        int timely = Arrays.stream(timelyByOffset).sum();
        int grace = timelyByOffset.length - 1 - DataSpan.EARLIEST;
        if (timely < FEWEST_TO_JUDGE_LAG) {
            return grace;
        }
        int within = 0;
        for (int i = 0; i < timelyByOffset.length; i++) {
            within += timelyByOffset[i];
            if (within >= TIMELY_SHARE * timely) {
                return i - DataSpan.EARLIEST;
            }
        }
        return grace;
    }
}
