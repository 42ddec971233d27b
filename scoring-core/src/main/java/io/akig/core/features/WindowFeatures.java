package io.akig.core.features;

import io.akig.core.ledger.Settlements;

/** What happened to the charges due in the last 30, 60 and 90 days. */
final class WindowFeatures {
    private static final Window[] WINDOWS = {
        new Window(
                30,
                Feature.CHARGES_DUE_30D,
                Feature.ON_TIME_RATE_30D,
                Feature.LATE_COUNT_30D,
                Feature.MEAN_LATENESS_30D,
                Feature.WORST_LATENESS_30D,
                Feature.PAID_RATIO_30D,
                Feature.PARTIAL_PAYMENTS_30D),
        new Window(
                60,
                Feature.CHARGES_DUE_60D,
                Feature.ON_TIME_RATE_60D,
                Feature.LATE_COUNT_60D,
                Feature.MEAN_LATENESS_60D,
                Feature.WORST_LATENESS_60D,
                Feature.PAID_RATIO_60D,
                Feature.PARTIAL_PAYMENTS_60D),
        new Window(
                90,
                Feature.CHARGES_DUE_90D,
                Feature.ON_TIME_RATE_90D,
                Feature.LATE_COUNT_90D,
                Feature.MEAN_LATENESS_90D,
                Feature.WORST_LATENESS_90D,
                Feature.PAID_RATIO_90D,
                Feature.PARTIAL_PAYMENTS_90D)
    };

    private WindowFeatures() {}

    static void write(Snapshot snapshot, float[] row) {
        double mean30 = WINDOWS[0].write(snapshot, row);
        WINDOWS[1].write(snapshot, row);
        double mean90 = WINDOWS[2].write(snapshot, row);
        Feature.LATENESS_TREND.put(row, mean30 - mean90);
    }

    private record Window(
            int days,
            Feature chargesDue,
            Feature onTimeRate,
            Feature lateCount,
            Feature meanLateness,
            Feature worstLateness,
            Feature paidRatio,
            Feature partialPayments) {

        /** Returns the mean lateness. */
        double write(Snapshot snapshot, float[] row) {
            due(snapshot.settlements(), row);
            return outcomes(snapshot, row);
        }

        private void due(Settlements settlements, float[] row) {
            int asOf = settlements.asOfDay();
            int due = 0;
            int partial = 0;
            for (int i = settlements.size() - 1; i >= 0 && settlements.dueDay(i) >= asOf - days; i--) {
                if (settlements.dueDay(i) <= asOf) {
                    due++;
                    partial += settlements.partialPayments(i);
                }
            }
            chargesDue.put(row, due);
            partialPayments.put(row, due == 0 ? Double.NaN : partial);
        }

        private double outcomes(Snapshot snapshot, float[] row) {
            Settlements settlements = snapshot.settlements();
            Matured matured = snapshot.matured();
            int asOf = snapshot.asOf();
            int n = 0;
            int late = 0;
            int lateness = 0;
            int worst = Integer.MIN_VALUE;
            double paid = 0;
            double asked = 0;
            for (int k = matured.size() - 1; k >= 0; k--) {
                int i = matured.charge(k);
                if (settlements.dueDay(i) < asOf - days) {
                    break;
                }
                if (settlements.dueDay(i) <= asOf) {
                    n++;
                    late += matured.inTime(k) ? 0 : 1;
                    lateness += matured.lateness(k);
                    worst = Math.max(worst, matured.lateness(k));
                    paid += settlements.paid(i);
                    asked += settlements.amount(i);
                }
            }
            if (n == 0) {
                return Double.NaN;
            }
            double mean = (double) lateness / n;
            onTimeRate.put(row, (double) (n - late) / n);
            lateCount.put(row, late);
            meanLateness.put(row, mean);
            worstLateness.put(row, worst);
            paidRatio.put(row, paid / asked);
            return mean;
        }
    }
}
