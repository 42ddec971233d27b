package io.akig.scoring.models;

import io.akig.kit.input.Language;
import io.akig.scoring.models.Page.Row;
import java.util.ArrayList;
import java.util.List;

/** A model's card for a person. */
final class ModelPage {
    private final PageWords words;

    private ModelPage(PageWords words) {
        this.words = words;
    }

    static ModelPage in(Language language) {
        return new ModelPage(PageWords.in(language));
    }

    String of(ModelDetail model) {
        Page page = new Page(words.tag(), words.say("title") + " " + model.version());
        page.paragraph(words.say("role." + model.role()) + " " + words.say("made") + " " + words.time(model.createdAt())
                + ".");
        if (model.unreadable() != null) {
            page.warning(words.say("unreadable") + " " + model.unreadable());
        }
        ModelDetail.Card card = model.card();
        if (card == null) {
            page.warning(words.say("no_card"));
        } else {
            describe(page, card);
        }
        page.heading(words.say("activations"));
        page.table(model.activations().stream().map(this::change).toList());
        page.heading(words.say("identity"));
        page.table(
                List.of(new Row("SHA-256", model.sha256()), new Row(words.say("bytes"), words.whole(model.bytes()))));
        return page.html();
    }

    private void describe(Page page, ModelDetail.Card card) {
        page.heading(words.say("data"));
        page.table(data(card));
        page.heading(words.say("metrics"));
        page.table(card.metrics().entrySet().stream()
                .map(metric -> new Row(words.metric(metric.getKey()), words.decimal(metric.getValue(), 4)))
                .toList());
        page.heading(words.say("limits"));
        page.list(card.limits().stream().map(words::limit).toList());
        page.heading(words.say("hyperparameters"));
        page.table(card.hyperparameters().entrySet().stream()
                .map(parameter -> new Row(parameter.getKey(), parameter.getValue()))
                .toList());
        page.heading(words.say("features"));
        page.paragraph(String.join(", ", card.features()));
    }

    private List<Row> data(ModelDetail.Card card) {
        List<Row> rows = new ArrayList<>();
        rows.add(new Row(words.say("data_from"), words.date(card.dataFrom())));
        rows.add(new Row(words.say("data_to"), words.date(card.dataTo())));
        rows.add(new Row(words.say("tenants"), words.whole(card.tenants())));
        rows.add(new Row(words.say("charges"), words.whole(card.charges())));
        rows.add(new Row(words.say("rows"), words.whole(card.rows())));
        if (card.graceDays() != null) {
            rows.add(new Row(words.say("grace_days"), words.whole(card.graceDays())));
        }
        if (card.baseRate() != null) {
            rows.add(new Row(words.say("base_rate"), words.percent(card.baseRate())));
        }
        return rows;
    }

    private Row change(ModelDetail.Change change) {
        String became = words.say(change.rollback() ? "became.ROLLBACK" : "became." + change.role());
        String why = change.reason() == null ? "" : ": " + change.reason();
        return new Row(words.time(change.at()), became + " (" + change.actor() + why + ")");
    }
}
