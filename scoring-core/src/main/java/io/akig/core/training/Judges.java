package io.akig.core.training;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The model and the baselines on the same rows, the model first. */
final class Judges {
    private static final long SEED = 20_261_123;

    private final SnapshotSet test;
    private final int[] labels;
    private final Map<String, double[]> probabilities = new LinkedHashMap<>();
    private final Map<String, Metrics> found = new LinkedHashMap<>();
    private final Map<String, Bootstrap.Draws> draws = new LinkedHashMap<>();

    Judges(SnapshotSet test, double[] model) {
        this.test = test;
        this.labels = test.labels();
        add(Uncertainty.MODEL, model);
    }

    void add(String name, double[] predicted) {
        probabilities.put(name, predicted);
        found.put(name, Metrics.of(predicted, labels));
        draws.put(name, new Bootstrap(labels, test.tenantIds(), SEED).draw(predicted));
    }

    Metrics model() {
        return of(found, Uncertainty.MODEL);
    }

    double[] modelProbabilities() {
        return of(probabilities, Uncertainty.MODEL);
    }

    Map<String, Metrics> baselines() {
        Map<String, Metrics> others = new LinkedHashMap<>(found);
        others.remove(Uncertainty.MODEL);
        return others;
    }

    Uncertainty uncertainty() {
        Bootstrap.Draws model = of(draws, Uncertainty.MODEL);
        Map<String, Map<Figure, Interval>> intervals = new LinkedHashMap<>();
        Map<String, Map<Figure, Difference>> differences = new LinkedHashMap<>();
        found.forEach((name, metrics) -> {
            intervals.put(name, of(draws, name).intervals(metrics));
            if (!name.equals(Uncertainty.MODEL)) {
                differences.put(name, model.differences(model(), of(draws, name), metrics));
            }
        });
        return new Uncertainty(
                intervals, differences, ChanceCalibration.error(modelProbabilities(), test.chargeKeys(), SEED));
    }

    List<CalibrationBin> calibrationBins() {
        return CalibrationBin.tenOf(
                modelProbabilities(), labels, of(draws, Uncertainty.MODEL).onTimeRates());
    }

    Plots plots(List<DateErrorBin> dateErrors) {
        Map<String, Curve> roc = new LinkedHashMap<>();
        Map<String, Curve> gain = new LinkedHashMap<>();
        probabilities.forEach((name, predicted) -> {
            roc.put(name, Curve.roc(predicted, labels));
            gain.put(name, Curve.gain(predicted, labels));
        });
        return new Plots(
                roc,
                gain,
                ScoreBin.of(modelProbabilities(), labels),
                LevelOutcome.of(modelProbabilities(), labels),
                dateErrors);
    }

    private static <T> T of(Map<String, T> map, String name) {
        T value = map.get(name);
        if (value == null) {
            throw new IllegalStateException("no judge " + name);
        }
        return value;
    }
}
