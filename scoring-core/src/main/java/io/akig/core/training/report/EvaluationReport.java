package io.akig.core.training.report;

import io.akig.core.score.RiskLevel;
import io.akig.core.training.Evaluation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Writes an evaluation as one HTML file that needs nothing else: no script, no network, light and dark, fit for print. */
public final class EvaluationReport {
    private static final String STYLE = "report.css";

    private EvaluationReport() {}

    /** @param modelChoice why this model was tested, in a clause without a full stop; may be empty */
    public static String html(Evaluation evaluation, String modelChoice) {
        Tag page = Tag.of(
                        "html",
                        Tag.of(
                                "head",
                                Tag.of("meta").with("charset", "utf-8"),
                                Tag.of("meta")
                                        .with("name", "viewport")
                                        .with("content", "width=device-width, initial-scale=1"),
                                // The browser itself sees to it that the page stays alone.
                                Tag.of("meta")
                                        .with("http-equiv", "Content-Security-Policy")
                                        .with("content", "default-src 'none'; style-src 'unsafe-inline'"),
                                Tag.of("title", "Evaluation of model " + evaluation.modelVersion()),
                                Tag.of("style", style())),
                        Tag.of("body", body(evaluation, modelChoice)))
                .with("lang", "en");
        StringBuilder html = new StringBuilder("<!DOCTYPE html>\n");
        page.write(html);
        return html.toString();
    }

    private static Tag body(Evaluation evaluation, String modelChoice) {
        Tag main = Tag.of(
                "main",
                Tag.of(
                        "header",
                        Tag.of("p", "Model " + evaluation.modelVersion()).with("class", "read"),
                        Tag.of("h1", "How good is it?"),
                        Comparison.verdict(evaluation),
                        Tag.of(
                                        "p",
                                        "Tested on "
                                                + Words.count(
                                                        evaluation.counts().charges()) + " rents of "
                                                + Words.count(
                                                        evaluation.counts().tenants())
                                                + " tenants it never saw, from " + evaluation.from() + " to "
                                                + evaluation.to() + "; " + Words.percent(evaluation.prevalence())
                                                + " of the looks were followed by payment in full within "
                                                + Words.days(evaluation.graceDays()) + " of the due date.")
                                .with("class", "read")),
                Comparison.section(evaluation),
                RankingChart.of(evaluation),
                CalibrationChart.of(evaluation),
                GainChart.of(evaluation),
                ScoreChart.of(evaluation));
        if (evaluation.dates().rows() > 0) {
            main.add(DaysChart.of(evaluation));
        }
        return main.add(
                Facts.segments(evaluation),
                Facts.weights(evaluation),
                Facts.test(evaluation, modelChoice),
                Facts.card(evaluation));
    }

    private static String style() {
        StringBuilder style = new StringBuilder();
        for (RiskLevel level : RiskLevel.values()) {
            String selector = "." + ScoreChart.key(level);
            style.append(selector).append("{fill:").append(level.color()).append(";background:");
            style.append(level.color()).append("}\n");
        }
        try (InputStream file = EvaluationReport.class.getResourceAsStream(STYLE)) {
            if (file == null) {
                throw new IllegalStateException(STYLE + " is not on the class path");
            }
            return style + new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
