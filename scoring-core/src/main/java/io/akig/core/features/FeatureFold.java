package io.akig.core.features;

import io.akig.core.ledger.LeaseTerms;
import io.akig.core.ledger.Settlements;
import java.util.Arrays;

/**
 * The one definition of every feature: the same fold serves one request, a portfolio, a training set and an evaluation.
 * Pure and repeatable to the last bit on every machine.
 */
public final class FeatureFold {
    private FeatureFold() {}

    /**
     * One row in the catalogue's order, {@link Feature#count()} long, NaN where a value is missing.
     *
     * @param graceDays days after the due day on which a payment is still in time; those the model was trained with
     */
    public static float[] compute(Settlements settlements, LeaseTerms terms, int graceDays) {
        float[] row = new float[Feature.count()];
        Arrays.fill(row, Float.NaN);
        Snapshot snapshot = Snapshot.of(settlements, terms, graceDays);
        WindowFeatures.write(snapshot, row);
        TrackFeatures.write(snapshot, row);
        BalanceFeatures.write(snapshot, row);
        TargetFeatures.write(snapshot, row);
        return row;
    }
}
