package io.akig.core.training;

import io.akig.core.model.ModelCard;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes what a person should know of a model just trained. */
record CardWriter(
        SnapshotSet learned,
        Horizon horizon,
        TrainingOptions options,
        Recipe recipe,
        HazardTrainer.Fitted dates,
        long knownCharges) {

    ModelCard write(TrainingFrame frame, double[] outOfFold) {
        int firstDue = learned.rows().stream().mapToInt(Snapshot::dueDay).min().orElseThrow();
        return new ModelCard(
                LocalDate.ofEpochDay(firstDue),
                LocalDate.ofEpochDay(horizon.cut() - 1L),
                learned.rows().size(),
                learned.tenants(),
                learned.charges(),
                hyperparameters(frame),
                metrics(outOfFold),
                limits());
    }

    private Map<String, String> hyperparameters(TrainingFrame frame) {
        Map<String, String> all = new TreeMap<>();
        recipe.parameters(frame, options).forEach((name, value) -> all.put(name, String.valueOf(value)));
        dates.describe(all);
        all.put("trees", Integer.toString(Recipe.TREES));
        all.put("calibration_folds", Integer.toString(Splits.FOLDS));
        all.put("row_limit", Integer.toString(Snapshots.DEFAULT_ROW_LIMIT));
        return all;
    }

    /** Out of fold: each row judged by a booster that never saw its tenant. The test on later days is the evaluation's. */
    private Map<String, Double> metrics(double[] outOfFold) {
        Metrics found = Metrics.of(outOfFold, learned.labels());
        Map<String, Double> all = new TreeMap<>();
        put(all, "out_of_fold_auc", found.auc());
        put(all, "out_of_fold_log_loss", found.logLoss());
        put(all, "out_of_fold_brier", found.brier());
        put(all, "out_of_fold_calibration_error", found.calibrationError());
        return all;
    }

    private static void put(Map<String, Double> all, String name, double value) {
        if (Double.isFinite(value)) {
            all.put(name, value);
        }
    }

    private List<String> limits() {
        List<String> limits = new ArrayList<>();
        limits.add("On time means paid in full within " + options.graceDays()
                + " days of the due date; partial payment is late.");
        limits.add("Learnt from what was recorded before " + horizon.cutDate()
                + "; one tenant in five was kept for the test and never learnt from.");
        limits.add("Tenants with fewer than two matured charges are not scored; " + learned.unknown()
                + " looks at such tenants were left out.");
        if (learned.charges() < knownCharges) {
            limits.add("Learnt from " + learned.charges() + " of " + knownCharges
                    + " recorded charges: the others were not yet due, of test tenants, of too short a history, never the next"
                    + " one due, or beyond the limit of about " + Snapshots.DEFAULT_ROW_LIMIT + " rows.");
        }
        if (learned.charges() < 1_000) {
            limits.add("Fewer than 1,000 charges: expect probabilities to be off by several points.");
        }
        int late = learned.rows().size() - learned.positives();
        if (Math.min(late, learned.positives()) < 100) {
            limits.add("One outcome is rare (" + Math.min(late, learned.positives())
                    + " rows): the model can hardly tell who differs.");
        }
        return limits;
    }
}
