package io.akig.core.score;

import io.akig.core.features.Concept;
import io.akig.core.features.Feature;
import io.akig.core.model.Bundle;
import io.akig.core.model.Calibrator;
import io.akig.core.model.FeatureReference;

/**
 * How far a score may be relied upon, in [0, 1]: the product of four parts, each in [0, 1], so that one weak part is
 * enough to warn.
 *
 * <ul>
 *   <li>history: {@code n / (n + 1.5)} of {@code n} rents whose outcome is known; rises, ever more slowly
 *   <li>completeness: {@code 1 - 0.5 x} of the share {@code x} of features that are missing
 *   <li>calibration: {@code (1 - w) e^(-o)}, with {@code w} the width of the {@link Calibrator#interval calibrated
 *       interval} at the margin, and {@code o} how far the margin lies beyond all that the calibrator was fitted on
 *   <li>familiarity: {@code e^(-5 x)} of the share {@code x} of features outside the range that training saw; those that
 *       grow as long as a tenant stays are left out, or else every year would make a model doubt its oldest tenants
 * </ul>
 */
record Confidence(double history, double completeness, double calibration, double familiarity) {

    private static final double HALF_HISTORY = 1.5;
    private static final double MISSING_COST = 0.5;
    private static final double STRANGENESS_COST = 5;

    static Confidence of(int maturedCharges, float[] row, double margin, Bundle bundle) {
        int missing = 0;
        int strange = 0;
        for (int i = 0; i < row.length; i++) {
            FeatureReference seen = bundle.references().get(i);
            if (Float.isNaN(row[i])) {
                missing++;
            } else if (seen.outOfRange(row[i]) && !growsWithHistory(i)) {
                strange++;
            }
        }
        return new Confidence(
                history(maturedCharges),
                completeness((double) missing / row.length),
                calibration(bundle.calibrator(), margin),
                familiarity((double) strange / row.length));
    }

    /** Rounded to four decimals. */
    double value() {
        return Rounding.four(history * completeness * calibration * familiarity);
    }

    static double history(int maturedCharges) {
        return maturedCharges / (maturedCharges + HALF_HISTORY);
    }

    static double completeness(double missingShare) {
        return 1 - MISSING_COST * missingShare;
    }

    static double calibration(Calibrator calibrator, double margin) {
        return (1 - calibrator.interval(margin).width()) * Math.exp(-calibrator.beyond(margin));
    }

    static double familiarity(double strangeShare) {
        return Math.exp(-STRANGENESS_COST * strangeShare);
    }

    private static boolean growsWithHistory(int feature) {
        Concept concept = Feature.values()[feature].concept();
        return concept == Concept.TENURE || concept == Concept.STREAK;
    }
}
