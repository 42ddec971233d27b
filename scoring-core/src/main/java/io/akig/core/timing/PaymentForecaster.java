package io.akig.core.timing;

import io.akig.core.ledger.Settlements;
import io.akig.core.model.LatenessProfile;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Says when a charge will be paid in full: the median day and the window between the 10th and the 90th percentile of the
 * {@link LatenessCurve} of the tenant, given what is already known, namely that it is not paid yet. So the answer is
 * never a day in the past, and for a charge already late it speaks only of those who were as late and still paid.
 */
public final class PaymentForecaster {

    private static final double COVERAGE = 0.8;
    /** Farther than that nothing learnt from past rents says anything. */
    private static final int HORIZON_DAYS = 365;

    private final LatenessProfile everyone;

    public PaymentForecaster(LatenessProfile everyone) {
        this.everyone = everyone;
    }

    /**
     * @param past the tenant's charges; those before their due date that are still unpaid count as not paid so far
     * @param dueDay epoch day on which the charge in question falls due
     * @param chargeId of that charge, which must not be its own precedent; null when it is only projected
     */
    public PaymentForecast forecast(Settlements past, int dueDay, @Nullable String chargeId) {
        LatenessCurve curve = LatenessCurve.of(past, chargeId, everyone);
        int today = past.asOfDay() - dueDay;
        // What is due today or later may still come today; what is late was not paid by the end of today.
        int first = today > 0 ? today + 1 : today;
        return new PaymentForecast(
                median(dueDay, curve, first),
                edge(dueDay, curve, first, (1 - COVERAGE) / 2),
                edge(dueDay, curve, first, (1 + COVERAGE) / 2),
                COVERAGE);
    }

    /**
     * Where too little is known of the tenant: expected on the due date, or today where that has passed; the window is that
     * of {@link #forecast}, as wide as it must be to hold the day.
     */
    public PaymentForecast atDueDate(Settlements past, int dueDay, @Nullable String chargeId) {
        PaymentForecast usual = forecast(past, dueDay, chargeId);
        LocalDate expected = LocalDate.ofEpochDay(Math.max(dueDay, past.asOfDay()));
        LocalDate earliest = usual.earliest().isBefore(expected) ? usual.earliest() : expected;
        LocalDate latest = usual.latest().isAfter(expected) ? usual.latest() : expected;
        return new PaymentForecast(expected, earliest, latest, COVERAGE);
    }

    /** The first day by whose end half of those still unpaid will have paid. */
    private static LocalDate median(int dueDay, LatenessCurve curve, int first) {
        return day(dueDay, curve, first, 0.5, 1);
    }

    /** The first day whose middle lies beyond the share: counted at their ends, whole days would widen every window. */
    private static LocalDate edge(int dueDay, LatenessCurve curve, int first, double share) {
        return day(dueDay, curve, first, share, 0.5);
    }

    private static LocalDate day(int dueDay, LatenessCurve curve, int first, double share, double partOfDay) {
        double unpaid = 1;
        int lateness = first;
        while (true) {
            double paidToday = unpaid * curve.hazard(lateness);
            if (1 - unpaid + partOfDay * paidToday >= share || lateness - first >= HORIZON_DAYS) {
                return LocalDate.ofEpochDay((long) dueDay + lateness);
            }
            unpaid -= paidToday;
            lateness++;
        }
    }
}
