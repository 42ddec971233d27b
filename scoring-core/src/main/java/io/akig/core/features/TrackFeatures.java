package io.akig.core.features;

import io.akig.core.ledger.Settlements;
import java.util.Arrays;

/** The whole track of matured charges: rates, lateness, streaks and what was paid by the deadline. */
final class TrackFeatures {
    private static final double NEWEST_WEIGHS = 0.3;
    private static final int MEDIAN_OF = 6;
    private static final int SPREAD_OF = 12;

    private TrackFeatures() {}

    static void write(Snapshot snapshot, float[] row) {
        Matured matured = snapshot.matured();
        int n = matured.size();
        Feature.MATURED_CHARGES.put(row, n);
        if (n == 0) {
            return;
        }
        outcomes(matured, row);
        shares(snapshot.settlements(), matured, snapshot.graceDays(), row);
        Feature.LAST_LATENESS.put(row, matured.lateness(n - 1));
        Feature.MEDIAN_LATENESS.put(row, medianLateness(matured));
        if (n >= 2) {
            Feature.PREVIOUS_LATENESS.put(row, matured.lateness(n - 2));
            Feature.LATENESS_SPREAD.put(row, spread(matured));
        }
    }

    private static void outcomes(Matured matured, float[] row) {
        int inTime = 0;
        int streak = 0;
        int longest = 0;
        double average = matured.lateness(0);
        for (int k = 0; k < matured.size(); k++) {
            average += NEWEST_WEIGHS * (matured.lateness(k) - average);
            streak = matured.inTime(k) ? streak + 1 : 0;
            longest = Math.max(longest, streak);
            inTime += matured.inTime(k) ? 1 : 0;
        }
        Feature.ON_TIME_RATE_ALL.put(row, (double) inTime / matured.size());
        Feature.LATENESS_EWMA.put(row, average);
        Feature.CURRENT_STREAK.put(row, streak);
        Feature.LONGEST_STREAK.put(row, longest);
    }

    private static void shares(Settlements settlements, Matured matured, int graceDays, float[] row) {
        double[] inTime = new double[settlements.size()];
        for (int a = 0; a < settlements.allocations(); a++) {
            int i = settlements.allocationCharge(a);
            if (settlements.allocationDay(a) <= settlements.dueDay(i) + graceDays) {
                inTime[i] += settlements.allocationAmount(a);
            }
        }
        double share = 0;
        double sum = 0;
        for (int k = 0; k < matured.size(); k++) {
            int i = matured.charge(k);
            share = inTime[i] / settlements.amount(i);
            sum += share;
        }
        Feature.PAID_IN_TIME_SHARE_ALL.put(row, sum / matured.size());
        Feature.PAID_IN_TIME_SHARE_LAST.put(row, share);
    }

    static double medianLateness(Matured matured) {
        int n = Math.min(MEDIAN_OF, matured.size());
        int[] last = new int[n];
        for (int k = 0; k < n; k++) {
            last[k] = matured.lateness(matured.size() - n + k);
        }
        Arrays.sort(last);
        return (last[(n - 1) / 2] + last[n / 2]) / 2.0;
    }

    private static double spread(Matured matured) {
        int from = Math.max(0, matured.size() - SPREAD_OF);
        int n = matured.size() - from;
        double sum = 0;
        for (int k = from; k < matured.size(); k++) {
            sum += matured.lateness(k);
        }
        double mean = sum / n;
        double squares = 0;
        for (int k = from; k < matured.size(); k++) {
            double off = matured.lateness(k) - mean;
            squares += off * off;
        }
        return Math.sqrt(squares / n);
    }
}
