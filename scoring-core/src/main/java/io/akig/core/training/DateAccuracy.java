package io.akig.core.training;

import io.akig.core.model.Bundle;
import io.akig.core.model.ScoringModel;
import io.akig.core.timing.PaymentForecast;
import io.akig.core.timing.PaymentForecaster;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * How good the expected dates were, beside two simple ways to expect them on the same snapshots.
 *
 * @param rows snapshots whose charge was paid in full by the end of the data
 * @param open snapshots whose charge was still unpaid then: they have no error in days yet
 * @param restrictedDays how far after due the restricted errors look
 * @param model the date model
 * @param ownMedian the median of the tenant's own past rents
 * @param globalMedian everyone's median
 * @param windowCoverage share of forecasts whose window held the real day; an unpaid charge counts as missed once its
 *     window has passed, and not at all before
 * @param nominalCoverage what the windows promise, NaN without forecasts
 * @param meanWindowDays how many days a window has
 * @param errorBins the date model's errors over {@code rows}, with their signs
 */
public record DateAccuracy(
        int rows,
        int open,
        int restrictedDays,
        DateError model,
        DateError ownMedian,
        DateError globalMedian,
        double windowCoverage,
        double nominalCoverage,
        double meanWindowDays,
        List<DateErrorBin> errorBins) {
    private static final int MOST_RESTRICTED_DAYS = 60;
    /** Fewer charges followed so far would speak for too many others. */
    private static final double FEWEST_FOLLOWED = 0.2;

    /** Of the snapshots that are wanted: of all, or of those of one kind. */
    static DateAccuracy of(SnapshotSet set, ScoringModel model, int lastDay, Predicate<Snapshot> wanted) {
        Bundle bundle = model.bundle();
        PaymentForecaster forecaster = new PaymentForecaster(model);
        List<HazardCase> looks = new ArrayList<>();
        List<PaymentForecast> forecasts = new ArrayList<>();
        for (Snapshot row : set.rows()) {
            if (wanted.test(row)) {
                HazardCase look = HazardCase.of(row, Double.NaN, lastDay, bundle.graceDays());
                looks.add(look);
                forecasts.add(forecaster.forecast(look.seen(), look.target(), row.features()));
            }
        }
        List<DateOutcome> outcomes = looks.stream()
                .map(look -> new DateOutcome(look.paid(), look.lastKnown()))
                .toList();
        int restricted = restrictedDays(outcomes);
        int[] expected = new int[looks.size()];
        int[] own = new int[looks.size()];
        int[] global = new int[looks.size()];
        for (int i = 0; i < expected.length; i++) {
            HazardCase look = looks.get(i);
            expected[i] = (int) forecasts.get(i).expected().toEpochDay()
                    - look.target().dueDay();
            own[i] = MedianDates.own(look, bundle.lateness());
            global[i] = MedianDates.global(look, bundle.lateness());
        }
        int paid = (int) outcomes.stream().filter(DateOutcome::isPaid).count();
        return new DateAccuracy(
                paid,
                looks.size() - paid,
                restricted,
                DateError.of(expected, outcomes, restricted),
                DateError.of(own, outcomes, restricted),
                DateError.of(global, outcomes, restricted),
                coverage(looks, forecasts),
                forecasts.stream()
                        .mapToDouble(PaymentForecast::coverage)
                        .average()
                        .orElse(Double.NaN),
                forecasts.stream()
                        .mapToDouble(f -> f.latest().toEpochDay() - f.earliest().toEpochDay() + 1.0)
                        .average()
                        .orElse(Double.NaN),
                DateErrorBin.of(IntStream.range(0, expected.length)
                        .filter(i -> looks.get(i).isPaid())
                        .map(i -> looks.get(i).paid() - expected[i])
                        .toArray()));
    }

    private static double coverage(List<HazardCase> looks, List<PaymentForecast> forecasts) {
        int held = 0;
        int judged = 0;
        for (int i = 0; i < forecasts.size(); i++) {
            HazardCase look = looks.get(i);
            int due = look.target().dueDay();
            long earliest = forecasts.get(i).earliest().toEpochDay() - due;
            long latest = forecasts.get(i).latest().toEpochDay() - due;
            if (look.isPaid()) {
                judged++;
                held += earliest <= look.paid() && look.paid() <= latest ? 1 : 0;
            } else {
                judged += latest < look.lastKnown() ? 1 : 0;
            }
        }
        return judged == 0 ? Double.NaN : (double) held / judged;
    }

    private static int restrictedDays(List<DateOutcome> outcomes) {
        if (outcomes.isEmpty()) {
            return 0;
        }
        DateError.Followed followed = new DateError.Followed(outcomes);
        int days = MOST_RESTRICTED_DAYS;
        while (days > 0 && followed.shareAtLeast(days) < FEWEST_FOLLOWED) {
            days--;
        }
        return days;
    }
}
