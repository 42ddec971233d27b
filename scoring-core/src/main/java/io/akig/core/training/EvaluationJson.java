package io.akig.core.training;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.akig.core.model.CardJson;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Writes an evaluation as JSON: keys in snake case and stable, a figure that is not defined is null. */
public final class EvaluationJson {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final MathContext DIGITS = new MathContext(6);

    private EvaluationJson() {}

    public static String write(Evaluation evaluation) {
        return tree(evaluation).toPrettyString();
    }

    private static ObjectNode tree(Evaluation evaluation) {
        ObjectNode json = MAPPER.createObjectNode();
        json.put("model_version", evaluation.modelVersion());
        json.put("from", evaluation.from().toString());
        json.put("to", evaluation.to().toString());
        json.put("trained_until", evaluation.trainedUntil().toString());
        json.put("grace_days", evaluation.graceDays());
        metrics(json, evaluation.model());
        PlotsJson.interval(json.putObject("auc_interval"), evaluation.aucInterval());
        number(json, "prevalence", evaluation.prevalence());
        counts(json.putObject("counts"), evaluation.counts());
        ObjectNode baselines = json.putObject("baselines");
        new TreeMap<>(evaluation.baselines()).forEach((name, found) -> metrics(baselines.putObject(name), found));
        ObjectNode dates = json.putObject("dates");
        dates(dates, evaluation.dates());
        dates(dates.putObject("already_late"), evaluation.lateDates());
        ArrayNode segments = json.putArray("segments");
        evaluation.segments().forEach(segment -> segment(segments.addObject(), segment));
        ArrayNode bins = json.putArray("calibration_bins");
        evaluation.calibrationBins().forEach(bin -> bin(bins.addObject(), bin));
        ArrayNode weights = json.putArray("concept_weights");
        evaluation.weights().forEach(weight -> weight(weights.addObject(), weight));
        PlotsJson.write(json, evaluation.uncertainty());
        PlotsJson.write(json.putObject("plots"), evaluation.plots());
        if (evaluation.oracle() != null) {
            oracle(json.putObject("oracle"), evaluation.oracle());
        }
        json.set("model_card", CardJson.write(evaluation.card()));
        return json;
    }

    private static void metrics(ObjectNode json, Metrics metrics) {
        number(json, "auc", metrics.auc());
        number(json, "gini", metrics.gini());
        number(json, "ks", metrics.ks());
        number(json, "log_loss", metrics.logLoss());
        number(json, "brier", metrics.brier());
        number(json, "calibration_error", metrics.calibrationError());
        number(json, "lift_10", metrics.lift10());
        number(json, "lift_20", metrics.lift20());
    }

    private static void counts(ObjectNode json, Counts counts) {
        json.put("tenants", counts.tenants());
        json.put("charges", counts.charges());
        json.put("rows", counts.rows());
        json.put("positives", counts.positives());
        json.put("unknown", counts.unknown());
    }

    private static void dates(ObjectNode json, DateAccuracy dates) {
        json.put("rows", dates.rows());
        json.put("open", dates.open());
        number(json, "open_share", (double) dates.open() / (dates.rows() + dates.open()));
        json.put("restricted_days", dates.restrictedDays());
        error(json, dates.model());
        error(json.putObject("own_median"), dates.ownMedian());
        error(json.putObject("global_median"), dates.globalMedian());
        number(json, "window_coverage", dates.windowCoverage());
        number(json, "nominal_coverage", dates.nominalCoverage());
        number(json, "mean_window_days", dates.meanWindowDays());
    }

    private static void error(ObjectNode json, DateError error) {
        number(json, "mean_absolute_error_days", error.meanAbsoluteDays());
        number(json, "median_absolute_error_days", error.medianAbsoluteDays());
        number(json, "restricted_mean_absolute_error_days", error.restrictedMeanDays());
    }

    private static void segment(ObjectNode json, Segment segment) {
        json.put("dimension", segment.dimension());
        json.put("name", segment.name());
        json.put("rows", segment.rows());
        json.put("positives", segment.positives());
        number(json, "auc", segment.auc());
        number(json, "log_loss", segment.logLoss());
        number(json, "brier", segment.brier());
    }

    private static void bin(ObjectNode json, CalibrationBin bin) {
        json.put("count", bin.count());
        number(json, "mean_probability", bin.meanProbability());
        number(json, "on_time_rate", bin.onTimeRate());
        PlotsJson.interval(json.putObject("on_time_interval"), bin.onTimeInterval());
    }

    private static void weight(ObjectNode json, ConceptWeight weight) {
        json.put("concept", weight.concept().name().toLowerCase(Locale.ROOT));
        number(json, "log_odds", weight.logOdds());
        number(json, "share", weight.share());
    }

    private static void oracle(ObjectNode json, Oracle oracle) {
        number(json, "auc", oracle.auc());
        number(json, "log_loss", oracle.logLoss());
        json.put("rows", oracle.rows());
        number(json, "model_auc", oracle.modelAuc());
        number(json, "model_log_loss", oracle.modelLogLoss());
    }

    static void number(ObjectNode json, String key, double value) {
        json.put(key, rounded(value));
    }

    static @Nullable BigDecimal rounded(double value) {
        return Double.isFinite(value) ? new BigDecimal(value, DIGITS) : null;
    }
}
