package io.akig.core.training;

import io.akig.core.features.Feature;
import io.akig.core.ledger.Settlements;
import io.akig.core.model.Bundle;
import io.akig.core.model.Calibrator;
import io.akig.core.model.FeatureReference;
import io.akig.core.model.GoldenRows;
import io.akig.core.model.LatenessProfile;
import io.akig.core.model.NativeBooster;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Trains a model on ledgers: snapshots of past days become rows, out-of-fold margins choose the recipe and the calibration,
 * and the booster is fitted on all rows; then the model of payment dates. The same data and options give the same booster, bit for bit, whatever the number of threads.
 */
public final class Trainer {
    /** Fewer than these would give a model that repeats its few tenants. */
    static final int FEWEST_CHARGES = 50;

    static final int FEWEST_TENANTS = 8;
    private static final int REFERENCE_BINS = 10;

    private final int rowLimit;

    public Trainer() {
        this(Snapshots.DEFAULT_ROW_LIMIT);
    }

    Trainer(int rowLimit) {
        this.rowLimit = rowLimit;
    }

    /**
     * @param now ends the data; nothing recorded later is used
     * @throws NotEnoughData when too few charges with a known outcome, or too few tenants, remain to learn from
     * @throws SingleOutcome when all of them ended the same way
     */
    public Bundle train(Collection<TenantHistory> tenants, TrainingOptions options, Instant now) {
        Horizon horizon = Horizon.of(tenants, options.graceDays(), options.testFrom(), now);
        SnapshotSet learned = new Snapshots(options.graceDays(), rowLimit).toLearn(tenants, horizon);
        check(learned, horizon);
        TrainingFrame frame = TrainingFrame.of(learned);
        Recipe recipe = RecipeChoice.choose(frame, learned.charges(), options);
        double[] margins = OutOfFold.margins(frame, recipe, options);
        Calibrator calibrator = Calibration.fit(frame, margins);
        byte[] booster = fit(frame, recipe, options);
        LatenessProfile lateness = lateness(learned);
        HazardTrainer.Fitted dates = new HazardTrainer(lateness, options).train(learned, margins, horizon);
        long known = tenants.stream().mapToLong(t -> t.ledger().chargeCount()).sum();
        CardWriter card = new CardWriter(learned, horizon, options, recipe, dates, known);
        return new Bundle(
                ModelVersion.of(booster, now),
                now,
                booster,
                dates.hazard(),
                calibrator,
                Feature.names(),
                options.graceDays(),
                frame.baseRate(),
                golden(booster, frame, margins),
                references(frame),
                lateness,
                card.write(frame, Calibration.apply(calibrator, margins)));
    }

    private static void check(SnapshotSet learned, Horizon horizon) {
        int charges = learned.charges();
        if (charges < FEWEST_CHARGES || learned.tenants() < FEWEST_TENANTS) {
            throw NotEnoughData.toTrain(learned, horizon.cutDate(), FEWEST_CHARGES, FEWEST_TENANTS);
        }
        if (learned.positives() == 0 || learned.positives() == learned.rows().size()) {
            throw new SingleOutcome(charges, learned.positives() > 0);
        }
    }

    private static byte[] fit(TrainingFrame frame, Recipe recipe, TrainingOptions options) {
        try (NativeMatrix rows = NativeMatrix.of(frame);
                FittedBooster booster = FittedBooster.fit(rows, recipe.parameters(frame, options), Recipe.TREES)) {
            return booster.bytes();
        }
    }

    private static GoldenRows golden(byte[] booster, TrainingFrame frame, double[] margins) {
        try (NativeBooster loaded = NativeBooster.load(booster, 1)) {
            return GoldenRows.of(loaded, GoldenChoice.of(frame::row, margins));
        }
    }

    private static LatenessProfile lateness(SnapshotSet learned) {
        Set<String> seen = new HashSet<>();
        return LatenessProfile.of(learned.rows().stream()
                .filter(row -> row.settledDay() != Settlements.NEVER && seen.add(row.chargeKey()))
                .mapToInt(row -> row.settledDay() - row.dueDay())
                .toArray());
    }

    private static List<FeatureReference> references(TrainingFrame frame) {
        List<FeatureReference> references = new ArrayList<>();
        for (Feature feature : Feature.values()) {
            references.add(FeatureReference.of(frame.values(feature), REFERENCE_BINS));
        }
        return references;
    }
}
