package io.akig.core.training.report;

import io.akig.core.training.CalibrationBin;
import io.akig.core.training.Evaluation;

/** Promised against happened, in ten groups of equal size. */
final class CalibrationChart {
    private static final Plot.Range UNIT = new Plot.Range(0, 1);
    private static final double[] FIFTHS = {0, 0.2, 0.4, 0.6, 0.8, 1};

    private CalibrationChart() {}

    static Tag of(Evaluation evaluation) {
        Plot plot = new Plot(
                        "calibration",
                        "Calibration: paid on time as promised and as it came",
                        "Ten groups of equal size by probability; mean probability against the share paid on time, with 95 %"
                                + " intervals.",
                        UNIT,
                        UNIT,
                        420)
                .up("paid on time", Words::percent, FIFTHS)
                .across("probability given", Words::percent, FIFTHS)
                .line("chance", 0, 0, 1, 1)
                .label("muted", 0.06, 0.92, "better than promised")
                .label("muted end", 0.97, 0.06, "worse than promised");
        Table table = new Table(
                "Groups by probability", "group", "looks", "probability given", "paid on time", "for other tenants");
        int group = 0;
        for (CalibrationBin bin : evaluation.calibrationBins()) {
            double x = bin.meanProbability();
            if (Double.isFinite(bin.onTimeInterval().low())) {
                plot.line(
                        "whisker",
                        x,
                        bin.onTimeInterval().low(),
                        x,
                        bin.onTimeInterval().high());
            }
            plot.dot("dot", x, bin.onTimeRate());
            table.row(
                    Integer.toString(++group),
                    Words.count(bin.count()),
                    Words.percentExactly(x),
                    Words.percentExactly(bin.onTimeRate()),
                    Words.percent(bin.onTimeInterval().low()) + " to "
                            + Words.percent(bin.onTimeInterval().high()));
        }
        return Section.chart(
                "calibration-section",
                "Does 80 % mean 80 %?",
                "All looks are sorted by the probability given and cut into ten groups of about "
                        + Words.count(evaluation.calibrationBins().get(0).count())
                        + ". Each dot sets what a group was promised beside what came; the bar through it is where the dot"
                        + " would lie for other tenants (95 %). Good is dots on the diagonal, or bars that cross it.",
                "On average a dot is " + points(evaluation.model().calibrationError())
                        + " off the diagonal (the calibration error). Even if every probability were exactly right, luck alone"
                        + " would put them about "
                        + points(evaluation.uncertainty().calibrationErrorByChance()) + " off.",
                plot.svg(),
                table.folded());
    }

    private static String points(double share) {
        return Words.decimals(100 * share, 1) + " percentage points";
    }
}
