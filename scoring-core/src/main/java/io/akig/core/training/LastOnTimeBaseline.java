package io.akig.core.training;

import java.util.List;

/** Predicts from one fact, whether the last rent was on time, with the on-time rates the training rows show for both cases. */
final class LastOnTimeBaseline implements Baseline {

    @Override
    public double[] probabilities(SnapshotSet learned, SnapshotSet asked) {
        double afterOnTime = rate(learned, true);
        double afterLate = rate(learned, false);
        return asked.rows().stream()
                .mapToDouble(row -> row.past().lastOnTime() ? afterOnTime : afterLate)
                .toArray();
    }

    private static double rate(SnapshotSet set, boolean lastOnTime) {
        List<Snapshot> rows = set.rows();
        double[] weights = set.weights();
        // One imagined charge of each outcome keeps the rate off 0 and 1.
        double onTime = 1;
        double all = 2;
        for (int i = 0; i < weights.length; i++) {
            if (rows.get(i).past().lastOnTime() == lastOnTime) {
                onTime += weights[i] * rows.get(i).label();
                all += weights[i];
            }
        }
        return onTime / all;
    }
}
