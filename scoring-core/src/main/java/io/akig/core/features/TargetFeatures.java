package io.akig.core.features;

import io.akig.core.ledger.Settlements;

/** The charge in question, seen against what the tenant did with earlier ones. */
final class TargetFeatures {
    private static final Circle MONTHS = new Circle(12);
    private static final int DAYS_PER_YEAR = 365;
    private static final int SEASON_DAYS = 15;
    private static final int REACH_DAYS = 90;
    private static final double REACH_PERIODS = 3;
    private static final double FULL_REACH = 10;

    private TargetFeatures() {}

    static void write(Snapshot snapshot, float[] row) {
        Target target = snapshot.target();
        if (target == null) {
            return;
        }
        long open = snapshot.openOf(target);
        int month = target.dueDate().getMonthValue() - 1;
        Feature.TARGET_MONTH_SIN.put(row, MONTHS.sin(month));
        Feature.TARGET_MONTH_COS.put(row, MONTHS.cos(month));
        Feature.DAYS_TO_DUE.put(row, target.dueDay() - snapshot.asOf());
        Feature.TARGET_PAID_SHARE.put(row, 1 - (double) open / target.amountMinor());
        Feature.TARGET_RELATIVE_AMOUNT.put(row, target.amountMinor() / snapshot.usualCharge());
        Feature.REACH.put(row, reach(snapshot, open));
        habit(target, snapshot, row);
        season(target, snapshot, row);
    }

    private static double reach(Snapshot snapshot, long open) {
        Settlements settlements = snapshot.settlements();
        double needed = (double) settlements.overdue(snapshot.graceDays()) + open;
        if (needed == 0) {
            return Double.NaN;
        }
        double paid = 0;
        for (int k = settlements.paymentDays() - 1;
                k >= 0 && settlements.paymentDay(k) > snapshot.asOf() - REACH_DAYS;
                k--) {
            paid += settlements.paymentTotal(k);
        }
        return Math.min(FULL_REACH, paid / REACH_PERIODS / needed);
    }

    private static void habit(Target target, Snapshot snapshot, float[] row) {
        Matured matured = snapshot.matured();
        if (matured.size() == 0) {
            return;
        }
        int distance = snapshot.asOf() - target.dueDay();
        int unpaid = 0;
        int inTime = 0;
        for (int k = 0; k < matured.size(); k++) {
            if (matured.days(k) > distance) {
                unpaid++;
                inTime += matured.inTime(k) ? 1 : 0;
            }
        }
        if (unpaid > 0) {
            Feature.ON_TIME_RATE_FROM_HERE.put(row, (double) inTime / unpaid);
        }
        Feature.PAST_USUAL_DAY.put(row, distance - TrackFeatures.medianLateness(matured));
    }

    private static void season(Target target, Snapshot snapshot, float[] row) {
        Matured matured = snapshot.matured();
        int yearBefore = target.dueDay() - DAYS_PER_YEAR;
        int n = 0;
        double sum = 0;
        for (int k = 0; k < matured.size(); k++) {
            if (Math.abs(snapshot.settlements().dueDay(matured.charge(k)) - yearBefore) <= SEASON_DAYS) {
                n++;
                sum += matured.lateness(k);
            }
        }
        if (n > 0) {
            Feature.SEASON_LATENESS.put(row, sum / n);
        }
    }
}
