package io.akig.core.training.report;

import io.akig.core.training.Curve;
import io.akig.core.training.Evaluation;
import io.akig.core.training.Figure;
import io.akig.core.training.Metrics;
import io.akig.core.training.Uncertainty;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The ROC curves: late rents caught against timely rents flagged by mistake. */
final class RankingChart {
    private static final Plot.Range UNIT = new Plot.Range(0, 1);
    private static final double[] QUARTERS = {0, 0.25, 0.5, 0.75, 1};

    private RankingChart() {}

    static Tag of(Evaluation evaluation) {
        Plot plot = new Plot(
                        "roc",
                        "ROC curves of this model and of simpler methods",
                        "Share of late rents caught against share of timely rents flagged by mistake, riskiest first.",
                        UNIT,
                        UNIT,
                        420)
                .up("late rents caught", Words::percent, QUARTERS)
                .across("timely rents flagged by mistake", Words::percent, QUARTERS)
                .line("chance", 0, 0, 1, 1);
        draw(plot, evaluation.plots().roc());
        List<String> judges = judges(evaluation);
        Collections.reverse(judges);
        for (int i = 0; i < judges.size(); i++) {
            plot.key(judges.get(i), i, key(evaluation, judges.get(i)));
        }
        Table table =
                new Table("Late rents caught for so many false alarms", "method", "at 10 %", "at 20 %", "at 50 %");
        evaluation
                .plots()
                .roc()
                .forEach((name, curve) ->
                        table.row(Words.judge(name), caught(curve, 0.1), caught(curve, 0.2), caught(curve, 0.5)));
        return Section.chart(
                "ranking",
                "Can it tell who will be late?",
                "Suppose you flag the riskiest rents first. The higher a line runs, the more late rents are caught for the"
                        + " same number of false alarms; good is a line that hugs the upper left corner, and the diagonal"
                        + " is a coin toss.",
                found(evaluation),
                plot.svg(),
                table.folded());
    }

    /** The model last, so that it lies on top. */
    static void draw(Plot plot, Map<String, Curve> curves) {
        List<String> names = new ArrayList<>(curves.keySet());
        Collections.reverse(names);
        for (String name : names) {
            Curve curve = curves.getOrDefault(name, new Curve(List.of(), List.of()));
            plot.curve(name, curve.x(), curve.y());
        }
    }

    /** The model and the baselines, the best AUC first. */
    static List<String> judges(Evaluation evaluation) {
        Map<String, Metrics> all = new LinkedHashMap<>();
        all.put(Uncertainty.MODEL, evaluation.model());
        all.putAll(evaluation.baselines());
        return new ArrayList<>(all.entrySet().stream()
                .sorted(Comparator.comparingDouble(entry -> -entry.getValue().auc()))
                .map(Map.Entry::getKey)
                .toList());
    }

    private static String key(Evaluation evaluation, String judge) {
        Metrics metrics = evaluation.baselines().getOrDefault(judge, evaluation.model());
        return Words.judge(judge) + " " + Words.figure(metrics.auc()) + " ("
                + Words.interval(evaluation.uncertainty().interval(judge, Figure.AUC)) + ")";
    }

    private static String caught(Curve curve, double falseAlarms) {
        return Words.percentExactly(curve.at(falseAlarms));
    }

    private static String found(Evaluation evaluation) {
        if (Double.isNaN(evaluation.model().auc())) {
            return "All these rents ended the same way, so nothing can be said about telling them apart.";
        }
        return "Take a rent that came late and one that came on time: in "
                + Math.round(100 * evaluation.model().auc())
                + " of 100 such pairs this model called the late one the riskier. That share is the AUC; beside it stands"
                + " where it would lie for other tenants (95 %).";
    }
}
