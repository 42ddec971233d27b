package io.akig.core.timing;

import io.akig.core.features.Target;
import io.akig.core.ledger.Settlements;
import io.akig.core.model.Hazard;
import io.akig.core.model.ScoringModel;
import java.time.LocalDate;

/**
 * Says when a charge will be paid in full: the median day of its {@link PaymentCurve} and a window, given what is already
 * known, namely that it is not paid yet. So the answer is never a day in the past, and for a charge already late it
 * speaks only of those who were as late and still paid.
 */
public final class PaymentForecaster {

    /** The share of payments that a window is fitted to hold. */
    public static final double COVERAGE = 0.8;
    /** Farther than that nothing learnt from past rents says anything. */
    static final int HORIZON_DAYS = 365;

    private final ScoringModel model;
    private final EveryonesCurve everyone;
    private final Periods periods;
    private final double earliestShare;
    private final double latestShare;

    public PaymentForecaster(ScoringModel model) {
        this.model = model;
        everyone = EveryonesCurve.of(model.bundle().lateness());
        Hazard hazard = model.bundle().hazard();
        periods = new Periods(hazard.periodStarts());
        earliestShare = hazard.earliestShare();
        latestShare = hazard.latestShare();
    }

    /**
     * @param past the tenant's charges; those before their due date that are still unpaid count as not paid so far
     * @param target the charge in question
     * @param features the catalogue's row from the same viewpoint
     */
    public PaymentForecast forecast(Settlements past, Target target, float[] features) {
        PaymentCurve curve = curve(past, target, features);
        int last = past.asOfDay() - target.dueDay() + HORIZON_DAYS;
        int none = Integer.MAX_VALUE;
        int earliest = none;
        int expected = none;
        int latest = none;
        do {
            curve.next();
            boolean end = curve.day() >= last;
            double middle = curve.paidByMiddle();
            if (earliest == none && (middle >= earliestShare || end)) {
                earliest = curve.day();
            }
            if (expected == none && (curve.paidByEnd() >= 0.5 || end)) {
                expected = curve.day();
            }
            if (latest == none && (middle >= latestShare || end)) {
                latest = curve.day();
            }
        } while (expected == none || latest == none);
        return new PaymentForecast(
                date(target, expected),
                date(target, Math.min(earliest, expected)),
                date(target, Math.max(latest, expected)),
                COVERAGE);
    }

    /**
     * Where too little is known of the tenant: expected on the due date, or today where that has passed; the window is that
     * of {@link #forecast}, as wide as it must be to hold the day.
     */
    public PaymentForecast atDueDate(Settlements past, Target target, float[] features) {
        PaymentForecast usual = forecast(past, target, features);
        LocalDate expected = LocalDate.ofEpochDay(Math.max(target.dueDay(), past.asOfDay()));
        LocalDate earliest = usual.earliest().isBefore(expected) ? usual.earliest() : expected;
        LocalDate latest = usual.latest().isAfter(expected) ? usual.latest() : expected;
        return new PaymentForecast(expected, earliest, latest, COVERAGE);
    }

    private PaymentCurve curve(Settlements past, Target target, float[] features) {
        LatenessCurve usual = LatenessCurve.of(past, target.chargeId(), everyone);
        PeriodWalk walk = new PeriodWalk(
                periods, usual, features, model.forest().margin(features), target.dueDay(), past.asOfDay());
        return new PaymentCurve(walk, model.hazard());
    }

    private static LocalDate date(Target target, int daysAfterDue) {
        return LocalDate.ofEpochDay((long) target.dueDay() + daysAfterDue);
    }
}
