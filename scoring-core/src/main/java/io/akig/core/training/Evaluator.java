package io.akig.core.training;

import io.akig.core.model.Bundle;
import io.akig.core.model.BundleRefused;
import io.akig.core.model.ScoringModel;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Tests a model on tenants it never learnt from, on days after all it learnt, beside three baselines on the same rows. */
public final class Evaluator {
    private final int rowLimit;

    public Evaluator() {
        this(Snapshots.DEFAULT_ROW_LIMIT);
    }

    Evaluator(int rowLimit) {
        this.rowLimit = rowLimit;
    }

    /**
     * The model to test from {@code options.testFrom()} on (null: the last fifth of the time): the current one when it learnt
     * nothing from that day on and has the same grace, else one fitted by the same recipe on what was known then.
     *
     * @throws TrainingRefused when a model must be fitted and cannot
     */
    public TestModel modelFor(
            @Nullable ScoringModel current, Collection<TenantHistory> tenants, TrainingOptions options, Instant now) {
        LocalDate from = Horizon.of(tenants, options.graceDays(), options.testFrom(), now)
                .cutDate();
        String reason = "there is no model yet";
        if (current != null) {
            Bundle bundle = current.bundle();
            if (bundle.graceDays() != options.graceDays()) {
                reason = "model " + bundle.version() + " has a grace of " + bundle.graceDays() + " days";
            } else if (!bundle.card().dataTo().isBefore(from)) {
                reason = "model " + bundle.version() + " learnt from days up to "
                        + bundle.card().dataTo();
            } else {
                return new TestModel(
                        current,
                        from,
                        false,
                        "learnt nothing after " + bundle.card().dataTo());
            }
        }
        Bundle fitted = new Trainer(rowLimit).train(tenants, options.withTestFrom(from), now);
        return new TestModel(load(fitted), from, true, "fitted on what was known before " + from + ": " + reason);
    }

    /**
     * @throws NotEnoughData when no charge of a test tenant matured in the time of the test
     * @throws IllegalArgumentException when the model learnt from days of the test
     */
    public Evaluation evaluate(ScoringModel model, Collection<TenantHistory> tenants, LocalDate from, Instant now) {
        return evaluate(model, tenants, from, now, null);
    }

    /** @param truth of a made-up world, to tell how much of what can be foreseen was; null for real data */
    public Evaluation evaluate(
            ScoringModel model,
            Collection<TenantHistory> tenants,
            LocalDate from,
            Instant now,
            @Nullable TrueOdds truth) {
        Bundle bundle = model.bundle();
        LocalDate until = bundle.card().dataTo();
        if (!until.isBefore(from)) {
            throw new IllegalArgumentException("Model " + bundle.version() + " learnt from days up to " + until
                    + "; the test cannot begin on " + from);
        }
        int grace = bundle.graceDays();
        Snapshots snapshots = new Snapshots(grace, rowLimit);
        Horizon horizon = Horizon.of(tenants, grace, from, now);
        SnapshotSet test = snapshots.toTest(tenants, horizon, from, now);
        if (test.rows().isEmpty()) {
            throw NotEnoughData.toTest(test, from);
        }
        SnapshotSet learned = snapshots.toLearn(tenants, Horizon.of(tenants, grace, until.plusDays(1), now));
        Judges judges = new Judges(
                test,
                test.rows().stream()
                        .mapToDouble(row -> model.probability(row.features()))
                        .toArray());
        if (!learned.rows().isEmpty()) {
            judges.add("last_on_time", new LastOnTimeBaseline().probabilities(learned, test));
            judges.add("rules", new RuleScorecard().probabilities(learned, test));
            judges.add("logistic", new LogisticBaseline().probabilities(learned, test));
        }
        Uncertainty uncertainty = judges.uncertainty();
        DateAccuracy dates = DateAccuracy.of(test, model, horizon.lastDay(), row -> true);
        return new Evaluation(
                bundle.version(),
                from,
                LocalDate.ofEpochDay(horizon.lastDay()),
                until,
                grace,
                Counts.of(test),
                (double) test.positives() / test.rows().size(),
                judges.model(),
                uncertainty.interval(Uncertainty.MODEL, Figure.AUC),
                judges.baselines(),
                dates,
                DateAccuracy.of(test, model, horizon.lastDay(), row -> row.daysToDue() < 0),
                Segment.all(test.rows(), judges.modelProbabilities()),
                judges.calibrationBins(),
                ConceptWeight.of(
                        model, test.rows().stream().map(Snapshot::features).toList()),
                uncertainty,
                judges.plots(dates.errorBins()),
                truth == null ? null : Oracle.of(test, judges.modelProbabilities(), truth),
                bundle.card());
    }

    private static ScoringModel load(Bundle bundle) {
        try {
            return ScoringModel.load(bundle.encode());
        } catch (BundleRefused refused) {
            throw new IllegalStateException("the model just fitted does not prove itself", refused);
        }
    }
}
