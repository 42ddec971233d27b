package io.akig.core.training.report;

import io.akig.core.training.Curve;
import io.akig.core.training.Evaluation;
import io.akig.core.training.Uncertainty;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** Cumulative gain: how many of the late rents are among the riskiest so many percent. */
final class GainChart {
    private static final Plot.Range UNIT = new Plot.Range(0, 1);
    private static final double[] FIFTHS = {0, 0.2, 0.4, 0.6, 0.8, 1};
    private static final double[] SHARES = {0.05, 0.1, 0.2, 0.3, 0.5};

    private GainChart() {}

    static Tag of(Evaluation evaluation) {
        double late = 1 - evaluation.prevalence();
        Plot plot = new Plot(
                        "gain",
                        "Late rents reached by calling the riskiest first",
                        "Share of all late rents among the riskiest share of all rents, for each method.",
                        UNIT,
                        UNIT,
                        420)
                .up("late rents reached", Words::percent, FIFTHS)
                .across("rents called about, riskiest first", Words::percent, FIFTHS)
                .line("chance", 0, 0, 1, 1)
                .curve("perfect", List.of(0.0, late, 1.0), List.of(0.0, 1.0, 1.0));
        Map<String, Curve> gains = evaluation.plots().gain();
        RankingChart.draw(plot, gains);
        List<String> judges = RankingChart.judges(evaluation);
        Collections.reverse(judges);
        plot.key("chance", 0, "calling at random");
        for (int i = 0; i < judges.size(); i++) {
            plot.key(judges.get(i), i + 1, Words.judge(judges.get(i)));
        }
        plot.key("perfect", judges.size() + 1, "knowing the future");
        Table table = new Table(
                "Late rents reached, and how many times as many as at random",
                "method",
                "riskiest 5 %",
                "10 %",
                "20 %",
                "30 %",
                "50 %");
        gains.forEach((name, curve) -> table.row(Words.judge(name), (Object[]) cells(curve)));
        Curve model = gains.getOrDefault(Uncertainty.MODEL, new Curve(List.of(), List.of()));
        return Section.chart(
                "gain-section",
                "How much work does it save?",
                "Suppose you can call about only some of the rents that are coming up. The line shows which share of all late"
                        + " rents you reach; good is a line far above the diagonal, close to the dotted line of one who knew the"
                        + " future.",
                "The riskiest fifth holds " + Words.percent(model.at(0.2)) + " of the late rents, "
                        + Words.decimals(evaluation.model().lift20(), 1)
                        + " times as many as a fifth drawn at random; the"
                        + " riskiest tenth holds "
                        + Words.decimals(evaluation.model().lift10(), 1) + " times as many (that is the lift).",
                plot.svg(),
                table.folded());
    }

    private static String[] cells(Curve curve) {
        String[] cells = new String[SHARES.length];
        for (int i = 0; i < cells.length; i++) {
            double reached = curve.at(SHARES[i]);
            cells[i] = Words.percentExactly(reached) + " (×" + Words.decimals(reached / SHARES[i], 1) + ")";
        }
        return cells;
    }
}
