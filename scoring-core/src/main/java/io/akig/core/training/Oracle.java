package io.akig.core.training;

import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The best that anybody could do, where the true odds are known, beside the model on the same rows.
 *
 * @param rows test rows whose true odds are known
 * @param modelAuc the model's on these rows alone
 */
public record Oracle(double auc, double logLoss, int rows, double modelAuc, double modelLogLoss) {

    static @Nullable Oracle of(SnapshotSet set, double[] probabilities, TrueOdds truth) {
        double[] odds = set.rows().stream().mapToDouble(row -> odds(row, truth)).toArray();
        int[] known = IntStream.range(0, odds.length)
                .filter(i -> !Double.isNaN(odds[i]))
                .toArray();
        if (known.length == 0) {
            return null;
        }
        double[] theirs = IntStream.of(known).mapToDouble(i -> odds[i]).toArray();
        double[] ours = IntStream.of(known).mapToDouble(i -> probabilities[i]).toArray();
        int[] labels = IntStream.of(known).map(i -> set.rows().get(i).label()).toArray();
        return new Oracle(
                Metrics.auc(theirs, labels),
                Metrics.logLoss(theirs, labels),
                known.length,
                Metrics.auc(ours, labels),
                Metrics.logLoss(ours, labels));
    }

    private static double odds(Snapshot row, TrueOdds truth) {
        OptionalDouble odds = truth.onTime(row.tenant().tenantId(), row.chargeId(), row.daysToDue());
        return odds.orElse(Double.NaN);
    }
}
