package io.akig.core.score;

import io.akig.core.explain.Attribution;
import io.akig.core.explain.Reference;
import io.akig.core.explain.TreeShap;
import io.akig.core.features.FeatureFold;
import io.akig.core.features.History;
import io.akig.core.features.Target;
import io.akig.core.ledger.LeaseTerms;
import io.akig.core.ledger.Ledger;
import io.akig.core.ledger.LedgerFold;
import io.akig.core.ledger.Settlements;
import io.akig.core.ledger.Viewpoint;
import io.akig.core.model.Bundle;
import io.akig.core.model.ScoringModel;
import io.akig.core.timing.PaymentForecast;
import io.akig.core.timing.PaymentForecaster;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * The whole way from a ledger to a score. Pure: no clock, no I/O, nothing kept between calls; the same arguments give the
 * same score to the last bit, on any thread.
 */
public final class Scorer {

    private final ScoringModel model;
    private final RiskBands bands;
    private final TreeShap shap;
    private final Reference justGood;
    private final PaymentForecaster forecaster;
    private final int graceDays;

    public Scorer(ScoringModel model, RiskBands bands) {
        this.model = model;
        this.bands = bands;
        shap = TreeShap.of(model);
        justGood = Reference.at(bands.good(), model);
        forecaster = new PaymentForecaster(model);
        graceDays = model.bundle().graceDays();
    }

    /** The score as of the viewpoint; UNKNOWN where {@link History} is not sufficient. */
    public Score score(Ledger ledger, LeaseTerms terms, Viewpoint viewpoint) {
        Settlements settlements = LedgerFold.fold(ledger, viewpoint);
        History history = History.of(settlements, graceDays);
        Target target = Target.of(settlements, terms, graceDays);
        float[] row = FeatureFold.compute(settlements, terms, graceDays);
        return history.sufficient()
                ? known(settlements, history, target, row)
                : unknown(settlements, history, target, row);
    }

    /** The probability alone, without what explains it; empty where the level would be UNKNOWN. */
    public OptionalDouble probability(Ledger ledger, LeaseTerms terms, Viewpoint viewpoint) {
        Settlements settlements = LedgerFold.fold(ledger, viewpoint);
        if (!History.of(settlements, graceDays).sufficient()) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(model.probability(FeatureFold.compute(settlements, terms, graceDays)));
    }

    /** The score with the reasons of every concept. */
    public Explanation explain(Ledger ledger, LeaseTerms terms, Viewpoint viewpoint) {
        Score score = score(ledger, terms, viewpoint);
        Facts facts = new Facts(LedgerFold.fold(ledger, viewpoint), graceDays, score.target());
        return new Explanation(score, Reasons.byConcept(score.attribution(), score.features(), facts));
    }

    /** The bounds of the levels. */
    public RiskBands bands() {
        return bands;
    }

    int graceDays() {
        return graceDays;
    }

    private Score known(Settlements settlements, History history, @Nullable Target target, float[] row) {
        Bundle bundle = model.bundle();
        Attribution attribution = shap.attribution(row, bundle.calibrator(), justGood);
        double probability = attribution.probability();
        Confidence confidence =
                Confidence.of(history.maturedCharges(), row, model.forest().margin(row), bundle);
        return new Score(
                probability,
                bands.levelOf(probability),
                target == null ? null : forecaster.forecast(settlements, target, row),
                confidence.value(),
                Reasons.of(attribution, row, new Facts(settlements, graceDays, target)),
                model.version(),
                settlements.viewpoint(),
                history.days(),
                target,
                row,
                attribution);
    }

    private Score unknown(Settlements settlements, History history, @Nullable Target target, float[] row) {
        double baseRate = model.bundle().baseRate();
        return new Score(
                baseRate,
                RiskLevel.UNKNOWN,
                dueDate(settlements, target, row),
                0,
                Reasons.ofMissing(history),
                model.version(),
                settlements.viewpoint(),
                history.days(),
                target,
                row,
                new Attribution(baseRate, new double[row.length], baseRate));
    }

    /** Without a history the day to expect a recorded charge is its due date; what is merely projected has no day. */
    private @Nullable PaymentForecast dueDate(Settlements settlements, @Nullable Target target, float[] row) {
        return target == null || target.projected() ? null : forecaster.atDueDate(settlements, target, row);
    }
}
