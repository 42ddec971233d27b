package io.akig.core.timing;

import io.akig.core.Rents;
import io.akig.core.features.FeatureFold;
import io.akig.core.features.Target;
import io.akig.core.ledger.LeaseTerms;
import io.akig.core.ledger.Settlements;
import io.akig.core.model.BundleRefused;
import io.akig.core.model.Bundles;
import io.akig.core.model.LatenessProfile;
import io.akig.core.model.ScoringModel;
import org.jspecify.annotations.Nullable;

/** Forecasts by a date model that leaves each tenant's own past as it is. */
record Forecasts(PaymentForecaster forecaster) {

    private static final int GRACE = 5;

    /**
     * @param everyone the days after due on which everyone paid
     */
    static Forecasts of(int... everyone) {
        try {
            return new Forecasts(new PaymentForecaster(ScoringModel.load(
                    Bundles.dated(LatenessProfile.of(everyone)).encode())));
        } catch (BundleRefused e) {
            throw new AssertionError(e);
        }
    }

    PaymentForecast forecast(Settlements past, int dueDay, @Nullable String chargeId) {
        return forecaster.forecast(past, target(dueDay, chargeId), features(past));
    }

    PaymentForecast atDueDate(Settlements past, int dueDay, @Nullable String chargeId) {
        return forecaster.atDueDate(past, target(dueDay, chargeId), features(past));
    }

    private static Target target(int dueDay, @Nullable String chargeId) {
        return new Target(dueDay, Rents.AMOUNT, chargeId == null, chargeId);
    }

    static float[] features(Settlements past) {
        return FeatureFold.compute(past, LeaseTerms.UNKNOWN, GRACE);
    }
}
