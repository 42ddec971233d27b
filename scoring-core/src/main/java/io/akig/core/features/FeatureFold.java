package io.akig.core.features;

import io.akig.core.ledger.LeaseTerms;
import io.akig.core.ledger.Settlements;
import java.util.Arrays;

/** The one definition of every feature. */
public final class FeatureFold {
    private FeatureFold() {}

    /** One row in the catalogue's order, {@link Feature#count()} long, NaN where a value is missing. */
    public static float[] compute(Settlements settlements, LeaseTerms terms, int graceDays) {
        float[] row = new float[Feature.count()];
        Arrays.fill(row, Float.NaN);
        return row;
    }
}
