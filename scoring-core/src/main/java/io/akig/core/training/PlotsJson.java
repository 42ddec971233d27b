package io.akig.core.training;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The parts of an evaluation's JSON that the report draws. */
final class PlotsJson {
    private PlotsJson() {}

    static void interval(ObjectNode json, Interval interval) {
        EvaluationJson.number(json, "low", interval.low());
        EvaluationJson.number(json, "high", interval.high());
        EvaluationJson.number(json, "level", interval.level());
    }

    static void write(ObjectNode json, Uncertainty uncertainty) {
        ObjectNode intervals = json.putObject("intervals");
        uncertainty.intervals().forEach((judge, figures) -> {
            ObjectNode node = intervals.putObject(judge);
            figures.forEach((figure, interval) -> interval(node.putObject(figure.key()), interval));
        });
        ObjectNode differences = json.putObject("differences");
        uncertainty.differences().forEach((judge, figures) -> {
            ObjectNode node = differences.putObject(judge);
            figures.forEach((figure, difference) -> difference(node.putObject(figure.key()), difference));
        });
        EvaluationJson.number(json, "calibration_error_by_chance", uncertainty.calibrationErrorByChance());
    }

    static void write(ObjectNode json, Plots plots) {
        curves(json.putObject("roc"), plots.roc(), "false_alarms");
        curves(json.putObject("gain"), plots.gain(), "share");
        ArrayNode scores = json.putArray("scores");
        for (ScoreBin bin : plots.scores()) {
            ObjectNode node = scores.addObject();
            EvaluationJson.number(node, "from", bin.from());
            EvaluationJson.number(node, "to", bin.to());
            node.put("on_time", bin.onTime()).put("late", bin.late());
        }
        ArrayNode levels = json.putArray("levels");
        for (LevelOutcome outcome : plots.levels()) {
            ObjectNode node = levels.addObject();
            node.put("level", outcome.level().name().toLowerCase(Locale.ROOT)).put("rows", outcome.rows());
            EvaluationJson.number(node, "mean_probability", outcome.meanProbability());
            EvaluationJson.number(node, "on_time_rate", outcome.onTimeRate());
        }
        ArrayNode errors = json.putArray("date_errors");
        for (DateErrorBin bin : plots.dateErrors()) {
            errors.addObject()
                    .put("from_day", bin.fromDay())
                    .put("to_day", bin.toDay())
                    .put("rows", bin.rows());
        }
    }

    private static void difference(ObjectNode json, Difference difference) {
        EvaluationJson.number(json, "difference", difference.value());
        interval(json, difference.interval());
    }

    private static void curves(ObjectNode json, Map<String, Curve> curves, String across) {
        curves.forEach((judge, curve) -> {
            ObjectNode node = json.putObject(judge);
            numbers(node.putArray(across), curve.x());
            numbers(node.putArray("caught"), curve.y());
        });
    }

    private static void numbers(ArrayNode array, List<Double> values) {
        values.forEach(value -> array.add(EvaluationJson.rounded(value)));
    }
}
