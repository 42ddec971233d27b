package io.akig.core.timing;

import io.akig.core.model.Forest;

/**
 * The distribution of the day on which an unpaid charge is paid, day after day from the first possible one: of those
 * still unpaid when a period begins, the date model says how many pay in it. Steps only as far as it is asked.
 */
public final class PaymentCurve {
    private final PeriodWalk walk;
    private final Forest forest;
    private int day;
    private double correction;
    private double logUnpaid;
    private double unpaidBefore = 1;
    private double unpaid = 1;

    public PaymentCurve(PeriodWalk walk, Forest forest) {
        this.walk = walk;
        this.forest = forest;
        step();
        day = walk.from() - 1;
    }

    /** Moves to the next day. */
    public void next() {
        day++;
        if (day > walk.to()) {
            step();
        }
        logUnpaid += walk.logUnpaid(day, correction);
        unpaidBefore = unpaid;
        unpaid = Math.exp(logUnpaid);
    }

    private void step() {
        walk.next();
        correction = forest.margin(walk.row());
    }

    /** Days after the due day. */
    public int day() {
        return day;
    }

    /** The share paid by the end of the day. */
    public double paidByEnd() {
        return 1 - unpaid;
    }

    /** The share paid by the middle of the day: counted at their ends, whole days would widen every window. */
    public double paidByMiddle() {
        return 1 - (unpaidBefore + unpaid) / 2;
    }
}
