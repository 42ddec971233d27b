package io.akig.core.training;

import io.akig.core.timing.PaymentCurve;
import io.akig.core.timing.PaymentForecaster;
import java.util.List;
import java.util.function.Function;

/**
 * Where in the distribution a window must begin and end so that, of charges of tenants the date model never saw, as many
 * were paid inside as promised and as many before as after: conformal prediction on held-out charges, in which those not
 * yet paid count for as long as they are known to have waited.
 *
 * @param earliestShare the share of the distribution before the window
 * @param latestShare the share before its end
 */
record WindowFit(double earliestShare, double latestShare) {
    private static final double TAIL = (1 - PaymentForecaster.COVERAGE) / 2;
    /** Fewer charges than this move a bound by chance more than they mend it. */
    private static final int ENOUGH = 200;

    private static final double FARTHEST = 0.995;

    static WindowFit of(List<HazardCase> cases, Function<HazardCase, PaymentCurve> curves) {
        if (cases.size() < ENOUGH) {
            return new WindowFit(TAIL, 1 - TAIL);
        }
        double[] upToDay = new double[cases.size()];
        double[] upToEve = new double[cases.size()];
        boolean[] exact = new boolean[cases.size()];
        for (int i = 0; i < exact.length; i++) {
            HazardCase look = cases.get(i);
            exact[i] = look.isPaid();
            int last = Math.min(look.paid(), look.lastKnown());
            PaymentCurve curve = curves.apply(look);
            double eve = 0;
            double middle = 0;
            while (curve.day() < last) {
                curve.next();
                eve = middle;
                middle = curve.paidByMiddle();
            }
            // Of what is not yet paid it is known only that it lies beyond.
            upToDay[i] = middle;
            upToEve[i] = exact[i] ? eve : middle;
        }
        // A day is in the window when its middle is not before the first share, and the last share is not before its
        // eve.
        double first = new CensoredQuantile(upToDay, exact).at(TAIL);
        double last = new CensoredQuantile(upToEve, exact).at(1 - TAIL);
        return new WindowFit(
                Math.max(1 - FARTHEST, Math.min(0.5, first)),
                Double.isNaN(last) ? FARTHEST : Math.max(0.5, Math.min(FARTHEST, last)));
    }
}
