package io.akig.core.training;

import io.akig.core.ledger.Settlements;
import io.akig.core.timing.PaymentForecast;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * How good the expected dates were.
 *
 * @param rows snapshots with a forecast whose charge was paid in full by the end of the data
 * @param open snapshots with a forecast whose charge was still unpaid then: they have no error in days yet
 * @param meanAbsoluteErrorDays between expected and real day, over {@code rows}; NaN without rows
 * @param medianAbsoluteErrorDays likewise
 * @param windowCoverage share of forecasts whose window held the real day; an unpaid charge counts as missed once its
 *     window has passed, and not at all before
 * @param nominalCoverage what the windows promise, NaN without forecasts
 */
public record DateAccuracy(
        int rows,
        int open,
        double meanAbsoluteErrorDays,
        double medianAbsoluteErrorDays,
        double windowCoverage,
        double nominalCoverage) {

    static DateAccuracy of(SnapshotSet set, DateForecaster forecaster, int lastDay) {
        double[] errors = new double[set.rows().size()];
        int paid = 0;
        int open = 0;
        int held = 0;
        int judged = 0;
        double promised = 0;
        for (Snapshot row : set.rows()) {
            PaymentForecast forecast = forecast(row, forecaster);
            if (forecast == null) {
                continue;
            }
            promised += forecast.coverage();
            if (row.settledDay() == Settlements.NEVER) {
                open++;
                judged += forecast.latest().toEpochDay() < lastDay ? 1 : 0;
                continue;
            }
            int day = row.settledDay();
            errors[paid++] = Math.abs(forecast.expected().toEpochDay() - day);
            judged++;
            held += forecast.earliest().toEpochDay() <= day
                            && day <= forecast.latest().toEpochDay()
                    ? 1
                    : 0;
        }
        double[] sorted = Arrays.stream(errors, 0, paid).sorted().toArray();
        return new DateAccuracy(
                paid,
                open,
                Arrays.stream(sorted).average().orElse(Double.NaN),
                paid == 0 ? Double.NaN : (sorted[(paid - 1) / 2] + sorted[paid / 2]) / 2,
                judged == 0 ? Double.NaN : (double) held / judged,
                paid + open == 0 ? Double.NaN : promised / (paid + open));
    }

    private static @Nullable PaymentForecast forecast(Snapshot row, DateForecaster forecaster) {
        TenantHistory tenant = row.tenant();
        return forecaster.forecast(tenant.ledger(), tenant.termsAt(row.viewpoint()), row.viewpoint());
    }
}
