package io.akig.core.training;

import io.akig.core.features.PeriodFeature;
import io.akig.core.model.Forest;
import io.akig.core.model.GoldenRows;
import io.akig.core.model.Hazard;
import io.akig.core.model.LatenessProfile;
import io.akig.core.model.NativeBooster;
import io.akig.core.timing.EveryonesCurve;
import io.akig.core.timing.PaymentCurve;
import io.akig.core.timing.Periods;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/**
 * Fits the model of payment dates on the snapshots the on-time model learnt from: a booster that corrects each tenant's
 * own past, and a window that holds what it promises on tenants left out.
 */
final class HazardTrainer {
    private static final int MOST_CASES = 24_000;
    /** Up to so many cases every period is a row; beyond, a third of those without payment stand for all. */
    private static final int CASES_IN_FULL = 8_000;

    private static final double UNPAID_SHARE = 1.0 / 3;
    /** The window is fitted on each half of the tenants with a booster of the other: cheaper than more folds. */
    private static final int HALVES = 2;

    /** The model with what its card says of it. */
    record Fitted(Hazard hazard, HazardRecipe recipe, int cases, int rows) {
        void describe(Map<String, String> card) {
            card.put("dates_trees", Integer.toString(recipe.trees()));
            card.put("dates_max_depth", Integer.toString(recipe.depth()));
            card.put("dates_eta", Double.toString(recipe.rate()));
            card.put("dates_looks", Integer.toString(cases));
            card.put("dates_rows", Integer.toString(rows));
        }
    }

    private final Periods periods = Periods.DEFAULT;
    private final EveryonesCurve everyone;
    private final TrainingOptions options;

    HazardTrainer(LatenessProfile lateness, TrainingOptions options) {
        everyone = EveryonesCurve.of(lateness);
        this.options = options;
    }

    /**
     * @param margins the on-time model's for each snapshot, out of fold
     */
    Fitted train(SnapshotSet learned, double[] margins, Horizon horizon) {
        List<HazardCase> cases = cases(learned, margins, horizon);
        PersonPeriods rows = new PersonPeriods();
        double unpaidShare = cases.size() <= CASES_IN_FULL ? 1 : UNPAID_SHARE;
        for (HazardCase look : cases) {
            rows.add(look, periods, everyone, 1.0 / learned.perCharge(), unpaidShare);
        }
        HazardRecipe recipe = HazardRecipe.of(rows.paid());
        List<Callable<byte[]>> fits = new ArrayList<>();
        for (int h = 0; h < HALVES; h++) {
            int half = h;
            fits.add(() -> fit(rows.where(fold -> fold % HALVES != half), recipe));
        }
        fits.add(() -> fit(rows, recipe));
        List<byte[]> fitted = Parallel.run(options.threads(), fits);
        List<Forest> forests =
                fitted.subList(0, HALVES).stream().map(Forest::parseUbj).toList();
        WindowFit window = WindowFit.of(
                cases,
                look -> new PaymentCurve(
                        look.walk(periods, everyone),
                        forests.get(Splits.fold(look.snapshot().tenant().tenantId()) % HALVES)));
        byte[] booster = fitted.get(HALVES);
        Hazard hazard = new Hazard(
                booster,
                PeriodFeature.rowNames(),
                periods.starts(),
                golden(booster, rows),
                window.earliestShare(),
                window.latestShare());
        return new Fitted(hazard, recipe, cases.size(), rows.rows());
    }

    private List<HazardCase> cases(SnapshotSet learned, double[] margins, Horizon horizon) {
        List<Snapshot> snapshots = learned.rows();
        double share = (double) MOST_CASES / snapshots.size();
        List<HazardCase> cases = new ArrayList<>();
        for (int i = 0; i < margins.length; i++) {
            Snapshot snapshot = snapshots.get(i);
            String key = snapshot.chargeKey() + "/" + snapshot.viewpoint().asOfDay();
            if (share >= 1 || StableHash.fraction("case:", key) < share) {
                int lastDay = horizon.learning(snapshot.tenant()).asOfDay();
                cases.add(HazardCase.of(snapshot, margins[i], lastDay, options.graceDays()));
            }
        }
        return cases;
    }

    private byte[] fit(PersonPeriods rows, HazardRecipe recipe) {
        try (NativeMatrix matrix = rows.matrix();
                FittedBooster booster = FittedBooster.fit(matrix, recipe.parameters(options), recipe.trees())) {
            return booster.bytes();
        }
    }

    private static GoldenRows golden(byte[] booster, PersonPeriods rows) {
        Forest forest = Forest.parseUbj(booster);
        double[] margins = new double[rows.rows()];
        for (int i = 0; i < margins.length; i++) {
            margins[i] = forest.margin(rows.row(i));
        }
        try (NativeBooster loaded = NativeBooster.load(booster, 1)) {
            return GoldenRows.of(loaded, GoldenChoice.of(rows::row, margins));
        }
    }
}
