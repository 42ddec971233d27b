package io.akig.quickstart.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.akig.core.training.Counts;
import io.akig.core.training.DateAccuracy;
import io.akig.core.training.Evaluation;
import io.akig.core.training.EvaluationJson;
import io.akig.core.training.Metrics;
import java.util.Locale;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An evaluation, for a person or a program.
 *
 * @param modelChoice why this model was tested, in a sentence
 * @param oracle the best that is possible, where it is known
 */
public record Report(Evaluation evaluation, String modelChoice, @Nullable Oracle oracle) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** One JSON object. */
    public String json() {
        try {
            ObjectNode json = (ObjectNode) JSON.readTree(EvaluationJson.write(evaluation));
            json.put("model_choice", modelChoice);
            if (oracle != null) {
                json.putObject("oracle").put("auc", oracle.auc()).put("charges", oracle.charges());
            }
            return json.toPrettyString();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
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
        if (oracle != null) {
            line(
                    text,
                    "%-22s %7.4f   over %,d charges, by the demo's true probabilities",
                    "the best possible",
                    oracle.auc(),
                    oracle.charges());
        }
        line(text, "");
        line(
                text,
                "AUC lies between %.4f and %.4f (%.0f %% of resampled tenants)",
                evaluation.aucInterval().low(),
                evaluation.aucInterval().high(),
                100 * evaluation.aucInterval().level());
        line(
                text,
                "Among the riskiest tenth, late rents are %.1f times as frequent as on average",
                evaluation.model().lift10());
        dates(text, evaluation.dates());
        return text.toString();
    }

    private static void dates(StringBuilder text, DateAccuracy dates) {
        if (dates.rows() > 0) {
            line(
                    text,
                    "Expected dates are off by %.1f days on average (the tenant's own median: %.1f);"
                            + " %.0f %% of the %.0f %% windows held the day",
                    dates.model().meanAbsoluteDays(),
                    dates.ownMedian().meanAbsoluteDays(),
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
