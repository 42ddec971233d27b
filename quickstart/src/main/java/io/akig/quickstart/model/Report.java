package io.akig.quickstart.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.akig.core.training.Counts;
import io.akig.core.training.DateAccuracy;
import io.akig.core.training.Difference;
import io.akig.core.training.Evaluation;
import io.akig.core.training.EvaluationJson;
import io.akig.core.training.Figure;
import io.akig.core.training.Metrics;
import io.akig.core.training.Oracle;
import io.akig.core.training.report.EvaluationReport;
import java.util.Locale;
import java.util.TreeMap;

/**
 * An evaluation, for a person or a program.
 *
 * @param modelChoice why this model was tested, in a sentence
 */
public record Report(Evaluation evaluation, String modelChoice) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** One JSON object. */
    public String json() {
        try {
            ObjectNode json = (ObjectNode) JSON.readTree(EvaluationJson.write(evaluation));
            json.put("model_choice", modelChoice);
            return json.toPrettyString();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One page that needs no other file. */
    public String html() {
        return EvaluationReport.html(evaluation, modelChoice);
    }

    /** Of its files: which model, tested from when. */
    public String name() {
        return "evaluation-" + evaluation.modelVersion() + "-" + evaluation.from();
    }

    /** A table. */
    public String table() {
        StringBuilder text = new StringBuilder();
        Counts counts = evaluation.counts();
        line(text, "Model %s: %s", evaluation.modelVersion(), modelChoice);
        line(
                text,
                "Tested from %s to %s on %,d looks at %,d charges of %,d tenants it never saw; %.1f %% paid within %d days",
                evaluation.from(),
                evaluation.to(),
                counts.rows(),
                counts.charges(),
                counts.tenants(),
                100 * evaluation.prevalence(),
                evaluation.graceDays());
        line(text, "");
        line(text, "%-22s %7s %7s %7s %9s %7s %12s", "", "AUC", "Gini", "KS", "log loss", "Brier", "calibration");
        row(text, "this model", evaluation.model());
        new TreeMap<>(evaluation.baselines()).forEach((name, metrics) -> row(text, named(name), metrics));
        line(text, "");
        line(
                text,
                "AUC lies between %.4f and %.4f (%.0f %% of resampled tenants)",
                evaluation.aucInterval().low(),
                evaluation.aucInterval().high(),
                100 * evaluation.aucInterval().level());
        for (String baseline : new TreeMap<>(evaluation.baselines()).keySet()) {
            Difference lead = evaluation.uncertainty().difference(baseline, Figure.AUC);
            line(
                    text,
                    "  %+.4f against %s, between %+.4f and %+.4f%s",
                    lead.value(),
                    named(baseline),
                    lead.interval().low(),
                    lead.interval().high(),
                    lead.isClear() ? "" : ": no clear difference");
        }
        line(
                text,
                "Calibration error %.4f; luck alone would give about %.4f on so many looks",
                evaluation.model().calibrationError(),
                evaluation.uncertainty().calibrationErrorByChance());
        line(
                text,
                "Among the riskiest tenth, late rents are %.1f times as frequent as on average",
                evaluation.model().lift10());
        dates(text, evaluation.dates());
        Oracle oracle = evaluation.oracle();
        if (oracle != null) {
            line(
                    text,
                    "The best possible on the %,d looks before any of the rents could be paid, by the demo's own odds:",
                    oracle.rows());
            line(text, "  AUC %.4f, log loss %.4f", oracle.auc(), oracle.logLoss());
            line(text, "  AUC %.4f, log loss %.4f by this model there", oracle.modelAuc(), oracle.modelLogLoss());
        }
        return text.toString();
    }

    private static void dates(StringBuilder text, DateAccuracy dates) {
        if (dates.rows() > 0) {
            line(
                    text,
                    "Expected dates are off by %.1f days on average (the tenant's own median: %.1f), rents not yet paid"
                            + " included; %.0f %% of the %.0f %% windows held the day",
                    dates.model().restrictedMeanDays(),
                    dates.ownMedian().restrictedMeanDays(),
                    100 * dates.windowCoverage(),
                    100 * dates.nominalCoverage());
        }
    }

    private static String named(String baseline) {
        return switch (baseline) {
            case "last_on_time" -> "last rent on time";
            case "rules" -> "rules alone";
            case "logistic" -> "logistic regression";
            default -> baseline;
        };
    }

    private static void row(StringBuilder text, String name, Metrics metrics) {
        line(
                text,
                "%-22s %7.4f %7.4f %7.4f %9.4f %7.4f %12.4f",
                name,
                metrics.auc(),
                metrics.gini(),
                metrics.ks(),
                metrics.logLoss(),
                metrics.brier(),
                metrics.calibrationError());
    }

    private static void line(StringBuilder text, String pattern, Object... values) {
        text.append(String.format(Locale.ROOT, pattern, values)).append('\n');
    }
}
