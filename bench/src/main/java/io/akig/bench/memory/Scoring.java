package io.akig.bench.memory;

import io.akig.core.ledger.LeaseTerms;
import io.akig.core.ledger.Viewpoint;
import io.akig.core.model.BundleRefused;
import io.akig.core.model.ScoringModel;
import io.akig.core.score.Factor;
import io.akig.core.score.RiskBands;
import io.akig.core.score.Score;
import io.akig.core.score.Scorer;
import io.akig.core.score.Wording;
import io.akig.core.training.TenantHistory;
import io.akig.core.training.Trainer;
import io.akig.core.training.TrainingOptions;
import java.util.List;
import java.util.Locale;

/** Predictions as they are served: from a ledger to a score with its contributions, and its reasons in words. */
final class Scoring {

    /** Each tenant is looked at on another day every time, for so many days back. */
    private static final int DAYS = 360;

    private final List<TenantHistory> tenants;
    private final ScoringModel model;
    private final Scorer scorer;
    private long next;
    private double checksum;

    private Scoring(List<TenantHistory> tenants, ScoringModel model) {
        this.tenants = tenants;
        this.model = model;
        scorer = new Scorer(model, new RiskBands(0.85, 0.70, 0.50, 0.30));
    }

    /** Trains a model on the tenants, as the training command does. */
    static Scoring of(List<TenantHistory> tenants) {
        byte[] bundle = new Trainer()
                .train(
                        tenants,
                        TrainingOptions.defaults(),
                        MadeUpTenants.TODAY.atStartOfDay(MadeUpTenants.ZONE).toInstant())
                .encode();
        try {
            return new Scoring(tenants, ScoringModel.load(bundle));
        } catch (BundleRefused refused) {
            throw new IllegalStateException("the model just trained does not prove itself", refused);
        }
    }

    void predict(long count) {
        for (long end = next + count; next < end; next++) {
            TenantHistory tenant = tenants.get((int) (next % tenants.size()));
            int day = (int) (next / tenants.size() % DAYS);
            Viewpoint viewpoint = Viewpoint.endOfDay(MadeUpTenants.TODAY.minusDays(day), tenant.zone());
            LeaseTerms terms = tenant.leases().get(0).terms();
            Score score = scorer.score(tenant.ledger(), terms, viewpoint);
            checksum += score.paymentProbability() + score.attribution().contributions()[0];
            for (Factor factor : score.factors()) {
                checksum += Wording.message(factor, next % 2 == 0 ? Locale.FRENCH : Locale.ENGLISH)
                        .length();
            }
        }
    }

    /** Depends on every answer, so that none can be left out. */
    double checksum() {
        return checksum;
    }

    String model() {
        return model.forest().treeCount() + " trees, and " + model.hazard().treeCount() + " for the date";
    }
}
