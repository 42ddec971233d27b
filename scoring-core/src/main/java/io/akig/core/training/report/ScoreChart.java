package io.akig.core.training.report;

import io.akig.core.score.RiskBands;
import io.akig.core.score.RiskLevel;
import io.akig.core.training.Evaluation;
import io.akig.core.training.LevelOutcome;
import io.akig.core.training.ScoreBin;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Which probabilities the timely rents got (above) and which the late ones (below), with the levels along the axis. */
final class ScoreChart {
    /** For the words above and below the bars. */
    private static final double HEADROOM = 0.09;

    private ScoreChart() {}

    static Tag of(Evaluation evaluation) {
        List<ScoreBin> bins = evaluation.plots().scores();
        double onTime = Math.max(1, bins.stream().mapToInt(ScoreBin::onTime).sum());
        double late = Math.max(1, bins.stream().mapToInt(ScoreBin::late).sum());
        double up = bins.stream().mapToInt(ScoreBin::onTime).max().orElse(0) / onTime;
        double down = bins.stream().mapToInt(ScoreBin::late).max().orElse(0) / late;
        double room = HEADROOM * Math.max(0.1, up + down);
        Plot plot = new Plot(
                        "scores",
                        "Probabilities given to timely and to late rents",
                        "Histogram in steps of five points: upwards the share of timely rents, downwards of late rents.",
                        new Plot.Range(0, 1),
                        new Plot.Range(-down - room, up + room),
                        420)
                .up("share of each kind", y -> Words.percent(Math.abs(y)), ticks(up, down))
                .across("", Words::percent, 0, 0.3, 0.5, 0.7, 0.85, 1);
        Table table = new Table(
                "Looks by the probability given", "from", "to", "paid on time", "late", "paid on time, share");
        for (ScoreBin bin : bins) {
            Plot.Range across = new Plot.Range(bin.from() + 0.004, bin.to() - 0.004);
            plot.bar("timely", across, 0, bin.onTime() / onTime);
            plot.bar("late", across, 0, -bin.late() / late);
            table.row(
                    Words.percent(bin.from()),
                    Words.percent(bin.to()),
                    Words.count(bin.onTime()),
                    Words.count(bin.late()),
                    Words.percent((double) bin.onTime() / (bin.onTime() + bin.late())));
        }
        plot.label("", 0.01, up + room * 0.35, "paid on time: " + Words.count(Math.round(onTime)) + " looks")
                .label("end", 0.99, -down - room * 0.8, "late: " + Words.count(Math.round(late)) + " looks")
                .line("zero", 0, 0, 1, 0);
        strip(plot);
        return Section.chart(
                        "scores-section",
                        "Are the scores spread out?",
                        "Upwards: the probabilities given to rents that then came on time; downwards: to those that came late."
                                + " Good is a mountain on the right above the line and one on the left below it, with little"
                                + " overlap. Along the axis are the risk levels.",
                        sentence(evaluation),
                        plot.svg(),
                        table.folded())
                .add(levels(evaluation));
    }

    private static void strip(Plot plot) {
        RiskBands bands = RiskBands.DEFAULT;
        double[] bounds = {0, bands.risky(), bands.medium(), bands.good(), bands.excellent(), 1};
        RiskLevel[] levels = {RiskLevel.CRITICAL, RiskLevel.RISKY, RiskLevel.MEDIUM, RiskLevel.GOOD, RiskLevel.EXCELLENT
        };
        for (int i = 0; i < levels.length; i++) {
            double left = plot.px(bounds[i]);
            double right = plot.px(bounds[i + 1]);
            plot.box("level " + key(levels[i]), left + 1, 395, right - left - 2, 6);
            plot.textAt("tick middle", (left + right) / 2, 416, levels[i].name());
        }
    }

    /** The stylesheet names a level's colour by its name. */
    static String key(RiskLevel level) {
        return level.name().toLowerCase(Locale.ROOT);
    }

    private static double[] ticks(double up, double down) {
        double step = up + down > 0.5 ? 0.2 : up + down > 0.25 ? 0.1 : 0.05;
        int below = (int) Math.floor(down / step + 1e-9);
        int above = (int) Math.floor(up / step + 1e-9);
        return IntStream.rangeClosed(-below, above).mapToDouble(i -> i * step).toArray();
    }

    private static String sentence(Evaluation evaluation) {
        LevelOutcome best = evaluation.plots().levels().get(0);
        LevelOutcome worst =
                evaluation.plots().levels().get(evaluation.plots().levels().size() - 1);
        return "Of the " + Words.count(best.rows()) + " looks it called " + best.level() + ", "
                + Words.percent(best.onTimeRate()) + " were followed by payment on time; of the "
                + Words.count(worst.rows()) + " it called " + worst.level() + ", " + Words.percent(worst.onTimeRate())
                + ".";
    }

    private static Tag levels(Evaluation evaluation) {
        Table table = new Table(
                "What became of each level (by the usual bounds; an agency may set its own)",
                "level",
                "looks",
                "probability given",
                "paid on time");
        for (LevelOutcome outcome : evaluation.plots().levels()) {
            table.row(
                    outcome.level().badge() + " " + outcome.level(),
                    Words.count(outcome.rows()),
                    Words.percent(outcome.meanProbability()),
                    Words.percent(outcome.onTimeRate()));
        }
        return table.tag();
    }
}
