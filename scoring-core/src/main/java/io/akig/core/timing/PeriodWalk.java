package io.akig.core.timing;

import io.akig.core.features.Feature;
import io.akig.core.features.PeriodFeature;
import java.time.LocalDate;
import java.util.Arrays;

/**
 * Walks from a day over the periods in which an unpaid charge may be paid, and fills the date model's row for each: one
 * definition for training and serving. Days are counted from the due day.
 */
public final class PeriodWalk {
    /** Keeps a day that the past never saw possible, so that the model can disagree. */
    private static final double LEAST = 1e-4;

    private final Periods periods;
    private final LatenessCurve usual;
    private final int dueDay;
    private final int today;
    private final float[] row;
    private double[] logUnpaid = new double[64];
    private int from;
    private int to;
    private double logUnpaidInPeriod;
    private double logUnpaidBefore;

    /**
     * @param features the catalogue's row as of the day
     * @param onTimeMargin the on-time model's margin of that row
     */
    public PeriodWalk(
            Periods periods, LatenessCurve usual, float[] features, double onTimeMargin, int dueDay, int asOfDay) {
        this.periods = periods;
        this.usual = usual;
        this.dueDay = dueDay;
        today = asOfDay - dueDay;
        row = Arrays.copyOf(features, PeriodFeature.rowLength());
        if (features.length != Feature.count()) {
            throw new IllegalArgumentException("the walk needs a row of the catalogue, not " + features.length);
        }
        PeriodFeature.ON_TIME_MARGIN.put(row, onTimeMargin);
        to = firstDay(today) - 1;
    }

    /** What is due today or later may still come today; what is late was not paid by the end of today. */
    public static int firstDay(int today) {
        return today > 0 ? today + 1 : today;
    }

    /** Steps to the next period; the first may be the rest of one. */
    public void next() {
        logUnpaidBefore += logUnpaidInPeriod;
        from = to + 1;
        to = periods.end(from);
        if (logUnpaid.length <= to - from) {
            logUnpaid = new double[to - from + 1];
        }
        logUnpaidInPeriod = 0;
        for (int day = from; day <= to; day++) {
            double log = Math.log1p(-Math.min(1 - LEAST, Math.max(LEAST, usual.hazard(day))));
            logUnpaid[day - from] = log;
            logUnpaidInPeriod += log;
        }
        LocalDate first = LocalDate.ofEpochDay((long) dueDay + from);
        PeriodFeature.START.put(row, from);
        PeriodFeature.DAYS.put(row, days());
        PeriodFeature.AHEAD.put(row, from - today);
        PeriodFeature.DAY_OF_MONTH.put(row, first.getDayOfMonth());
        PeriodFeature.WEEKDAY.put(row, days() == 1 ? first.getDayOfWeek().getValue() : Double.NaN);
        PeriodFeature.USUAL_LOG_ODDS.put(row, usualLogOdds());
        PeriodFeature.USUALLY_UNPAID.put(row, Math.exp(logUnpaidBefore));
    }

    public int from() {
        return from;
    }

    public int to() {
        return to;
    }

    private int days() {
        return to - from + 1;
    }

    /** The date model's row for the period; overwritten by the next step. */
    public float[] row() {
        return row;
    }

    /** Log-odds of a payment in the period by the tenant's own past: what the date model corrects. */
    public double usualLogOdds() {
        return Math.log(-Math.expm1(logUnpaidInPeriod)) - logUnpaidInPeriod;
    }

    /**
     * Log of the chance to stay unpaid through a day of the period, once the model has spoken on the whole of it: its
     * days keep the proportions of the tenant's past, and together they give the period's odds.
     */
    double logUnpaid(int day, double correction) {
        double logOdds = usualLogOdds() + correction;
        double corrected = logOdds > 30 ? -logOdds : -Math.log1p(Math.exp(logOdds));
        return logUnpaid[day - from] * (corrected / logUnpaidInPeriod);
    }
}
