package io.akig.core.training;

import io.akig.core.model.LatenessProfile;
import io.akig.core.timing.PeriodWalk;
import java.util.Arrays;

/**
 * The two simple ways to expect a payment that the date model must beat: the median of the tenant's own past rents, and
 * that of everyone's. Both as good as they can be: only of rents that were still unpaid as long after due, and never in
 * the past. In days after due.
 */
final class MedianDates {
    private MedianDates() {}

    static int own(HazardCase look, LatenessProfile everyone) {
        int first = PeriodWalk.firstDay(look.today());
        int[] lateness = new int[look.seen().size()];
        int n = 0;
        boolean any = false;
        for (int i = 0; i < lateness.length; i++) {
            if (look.seen().isSettled(i)) {
                any = true;
                int days = look.seen().settledDay(i) - look.seen().dueDay(i);
                if (days >= first) {
                    lateness[n++] = days;
                }
            }
        }
        if (n == 0) {
            return any ? first : global(look, everyone);
        }
        Arrays.sort(lateness, 0, n);
        return Math.floorDiv(lateness[(n - 1) / 2] + lateness[n / 2], 2);
    }

    static int global(HazardCase look, LatenessProfile everyone) {
        int first = PeriodWalk.firstDay(look.today());
        return Math.max(first, (int) Math.round(everyone.quantileAfter(0.5, first - 1.0)));
    }
}
