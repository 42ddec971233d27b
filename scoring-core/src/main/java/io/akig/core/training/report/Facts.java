package io.akig.core.training.report;

import io.akig.core.model.ModelCard;
import io.akig.core.training.ConceptWeight;
import io.akig.core.training.Counts;
import io.akig.core.training.Evaluation;
import io.akig.core.training.Segment;
import java.util.Locale;

/** Parts of the portfolio, how the test was made, the model's card and its limits. */
final class Facts {
    private Facts() {}

    static Tag segments(Evaluation evaluation) {
        Table table =
                new Table("Figures by part of the test", "part", "looks", "paid on time", "AUC", "log loss", "Brier");
        String dimension = "";
        for (Segment segment : evaluation.segments()) {
            if (!segment.dimension().equals(dimension)) {
                dimension = segment.dimension();
                table.part(Words.dimension(dimension), 6);
            }
            table.row(
                    Words.segment(dimension, segment.name()),
                    Words.count(segment.rows()),
                    Words.percent((double) segment.positives() / segment.rows()),
                    Words.figure(segment.auc()),
                    Words.figure(segment.logLoss()),
                    Words.figure(segment.brier()));
        }
        return Section.of(
                "segments",
                "Does it work for everybody?",
                "The same figures for parts of the test. Good is no part far below the whole (AUC "
                        + Words.figure(evaluation.model().auc())
                        + "); a part of few looks moves by luck, and one where nearly all pay alike is hard to rank.",
                table.tag());
    }

    static Tag weights(Evaluation evaluation) {
        Table table = new Table("Weight of what it looks at", "looks at", "share", "moves the log-odds by");
        for (ConceptWeight weight : evaluation.weights()) {
            table.row(
                    Words.spaced(weight.concept().name().toLowerCase(Locale.ROOT)),
                    Words.percent(weight.share()),
                    Words.figure(weight.logOdds()));
        }
        return Section.of(
                "weights",
                "What does it go by?",
                "How far each thing moves a score up or down on average, all windows of it together (mean absolute"
                        + " contribution). Good is weight on how tenants pay; much weight on the calendar or on how long they"
                        + " are known deserves a question.",
                table.tag());
    }

    static Tag test(Evaluation evaluation, String modelChoice) {
        Counts counts = evaluation.counts();
        Table table = new Table("How much was tested")
                .row("tenants, none of whom it learnt from", Words.count(counts.tenants()))
                .row("rent charges", Words.count(counts.charges()))
                .row("looks at these charges, on several days each", Words.count(counts.rows()))
                .row("of these paid on time", Words.percentExactly(evaluation.prevalence()))
                .row("looks left out, the past being too short to score", Words.count(counts.unknown()))
                .row("first day of the test", evaluation.from())
                .row("last day of the data", evaluation.to())
                .row("last day it learnt from", evaluation.trainedUntil())
                .row("days of grace within which a rent is on time", evaluation.graceDays());
        return Section.of(
                "test",
                "How was it tested?",
                "One tenant in five is never learnt from, whatever the model. The test looks at these tenants on days after"
                        + " everything the model learnt, sees only what was known on that day, and compares the probability with"
                        + " what then came. Intervals show where a figure would lie for other tenants (whole tenants drawn"
                        + " again, 95 %).",
                modelChoice.isEmpty() ? Tag.of("p") : Tag.of("p", "Why this model: " + modelChoice + "."),
                table.tag());
    }

    static Tag card(Evaluation evaluation) {
        ModelCard card = evaluation.card();
        Table learnt = new Table("What the model learnt from")
                .row("first due date", card.dataFrom())
                .row("outcomes known up to", card.dataTo())
                .row("tenants", Words.count(card.tenants()))
                .row("rent charges", Words.count(card.charges()))
                .row("looks", Words.count(card.rows()));
        card.metrics().forEach((name, value) -> learnt.row(Words.spaced(name), Words.figure(value)));
        Table settings = new Table("Settings");
        card.hyperparameters().forEach(settings::row);
        Tag limits = Tag.of("ul");
        card.limits().forEach(limit -> limits.add(Tag.of("li", limit)));
        return Section.of(
                "card",
                "What should one know of this model?",
                "A model is only as good as what it learnt from, and these are its limits.",
                limits,
                learnt.tag(),
                Tag.of("details", Tag.of("summary", "Settings of the training"), settings.tag()));
    }
}
