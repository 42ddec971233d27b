package io.akig.core.training;

import java.util.Arrays;
import java.util.List;

/**
 * How far expected dates were from the real ones.
 *
 * @param meanAbsoluteDays over charges paid by the end of the data; NaN without any
 * @param medianAbsoluteDays likewise
 * @param restrictedMeanDays the mean over all charges, as far as {@link DateAccuracy#restrictedDays} after the due day:
 *     later is taken as just then. Charges whose outcome is not known so far count through those due as early or earlier
 *     (inverse probability of censoring)
 */
public record DateError(double meanAbsoluteDays, double medianAbsoluteDays, double restrictedMeanDays) {

    /**
     * @param expected of each charge, in days after due
     * @param outcomes in the same order
     */
    static DateError of(int[] expected, List<DateOutcome> outcomes, int restrictedDays) {
        double[] errors = new double[expected.length];
        int paid = 0;
        double sum = 0;
        double weights = 0;
        Followed followed = new Followed(outcomes);
        for (int i = 0; i < expected.length; i++) {
            DateOutcome outcome = outcomes.get(i);
            if (outcome.isPaid()) {
                errors[paid++] = Math.abs(expected[i] - outcome.paid());
            }
            int until = Math.min(outcome.paid(), restrictedDays);
            if (until <= outcome.followed()) {
                double weight = 1 / followed.shareAtLeast(until);
                weights += weight;
                sum += weight * Math.abs(Math.min(expected[i], restrictedDays) - until);
            }
        }
        double[] sorted = Arrays.stream(errors, 0, paid).sorted().toArray();
        return new DateError(
                Arrays.stream(sorted).average().orElse(Double.NaN),
                paid == 0 ? Double.NaN : (sorted[(paid - 1) / 2] + sorted[paid / 2]) / 2,
                weights == 0 ? Double.NaN : sum / weights);
    }

    /** For how many days after due the charges' outcomes are known: it depends on their due days alone. */
    static final class Followed {
        private final int[] sorted;

        Followed(List<DateOutcome> outcomes) {
            sorted = outcomes.stream().mapToInt(DateOutcome::followed).sorted().toArray();
        }

        double shareAtLeast(int days) {
            int low = 0;
            int high = sorted.length;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (sorted[middle] < days) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return (double) (sorted.length - low) / sorted.length;
        }
    }
}
