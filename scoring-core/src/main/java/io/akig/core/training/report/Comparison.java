package io.akig.core.training.report;

import io.akig.core.training.Difference;
import io.akig.core.training.Evaluation;
import io.akig.core.training.Figure;
import io.akig.core.training.Metrics;
import io.akig.core.training.Oracle;
import io.akig.core.training.Uncertainty;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** The model beside the simpler methods, in words and in numbers. */
final class Comparison {
    private Comparison() {}

    /** The page's first sentences. */
    static Tag verdict(Evaluation evaluation) {
        Tag verdict = Tag.of("p").with("class", "verdict");
        if (Double.isNaN(evaluation.model().auc())) {
            return verdict.add("All rents of the test ended the same way; it cannot tell a good model from a bad one.");
        }
        verdict.add("Shown a late rent and a timely one, this model knows which is which "
                + Math.round(100 * evaluation.model().auc()) + " times in 100.");
        List<String> beaten = new ArrayList<>();
        List<String> level = new ArrayList<>();
        List<String> ahead = new ArrayList<>();
        for (String name : new TreeMap<>(evaluation.baselines()).keySet()) {
            Difference difference = evaluation.uncertainty().difference(name, Figure.AUC);
            (!difference.isClear() ? level : difference.value() > 0 ? beaten : ahead).add(Words.judge(name));
        }
        if (!beaten.isEmpty()) {
            verdict.add(" It is clearly better than " + listed(beaten) + ".");
        }
        if (!level.isEmpty()) {
            verdict.add(" This test cannot tell it from " + listed(level) + ".");
        }
        if (!ahead.isEmpty()) {
            verdict.add(" It is clearly worse than " + listed(ahead) + ", which should be used instead.");
        }
        return verdict;
    }

    static Tag section(Evaluation evaluation) {
        Tag section = Section.of(
                "comparison",
                "Is it better than something simpler?",
                "A model is worth its trouble only if it beats what anybody could do by hand, on the very same rents. AUC says"
                        + " how well late and timely rents are told apart (1 is perfect, 0.5 a coin toss); the three errors"
                        + " say how far the probabilities are from what came (0 is perfect).",
                figures(evaluation));
        if (!evaluation.baselines().isEmpty()) {
            section.add(leads(evaluation));
        }
        Oracle oracle = evaluation.oracle();
        return oracle == null ? section : section.add(best(oracle));
    }

    private static Tag figures(Evaluation evaluation) {
        Table table = new Table(
                "Figures on the test's rents, with 95 % intervals",
                "", "AUC", "log loss", "Brier", "calibration error");
        row(table, evaluation, Uncertainty.MODEL, evaluation.model());
        new TreeMap<>(evaluation.baselines()).forEach((name, metrics) -> row(table, evaluation, name, metrics));
        return table.tag();
    }

    private static void row(Table table, Evaluation evaluation, String name, Metrics metrics) {
        Object[] cells = new Object[Figure.values().length];
        for (Figure figure : Figure.values()) {
            cells[figure.ordinal()] = Tag.of(
                    "span",
                    Words.figure(figure.of(metrics)),
                    Tag.of("small", Words.interval(evaluation.uncertainty().interval(name, figure))));
        }
        table.row(Words.judge(name), cells);
    }

    private static Tag leads(Evaluation evaluation) {
        Table table = new Table(
                "This model minus each simpler method, on the same tenants in each draw",
                "",
                "AUC",
                "log loss",
                "Brier");
        for (String name : new TreeMap<>(evaluation.baselines()).keySet()) {
            table.row(
                    "against " + Words.judge(name),
                    lead(evaluation, name, Figure.AUC),
                    lead(evaluation, name, Figure.LOG_LOSS),
                    lead(evaluation, name, Figure.BRIER));
        }
        return table.tag();
    }

    private static Tag lead(Evaluation evaluation, String name, Figure figure) {
        Difference difference = evaluation.uncertainty().difference(name, figure);
        boolean better = (difference.value() > 0) == figure.moreIsBetter();
        String word = !difference.isClear() ? "no clear difference" : better ? "better" : "worse";
        return Tag.of(
                "span",
                Words.signed(difference.value()),
                Tag.of("small", word),
                Tag.of("small", Words.interval(difference.interval())));
    }

    private static Tag best(Oracle oracle) {
        return Tag.of(
                        "p",
                        "This world is made up, so its own dice are known. On " + Words.count(oracle.rows())
                                + " looks taken before any of these rents could be paid in full, one who knew every tenant's odds would"
                                + " reach an AUC of " + Words.figure(oracle.auc()) + " and a log loss of "
                                + Words.figure(oracle.logLoss()) + "; this model reaches "
                                + Words.figure(oracle.modelAuc()) + " and " + Words.figure(oracle.modelLogLoss())
                                + " there. What is left between the first and a perfect 1 is luck, which nobody can foresee.")
                .with("id", "oracle");
    }

    private static String listed(List<String> names) {
        int last = names.size() - 1;
        return last == 0 ? names.get(0) : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }
}
