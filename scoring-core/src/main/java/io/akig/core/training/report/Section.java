package io.akig.core.training.report;

/** A part of the page: a question, the sentence that says how to read what follows and what good looks like, and the rest. */
final class Section {
    private Section() {}

    static Tag of(String id, String question, String howToRead, Object... rest) {
        return Tag.of("section", Tag.of("h2", question), Tag.of("p", howToRead).with("class", "read"))
                .with("id", id)
                .add(rest);
    }

    /** What the chart found, in a sentence, then the chart, then its numbers. */
    static Tag chart(String id, String question, String howToRead, String found, Tag svg, Tag numbers) {
        return of(id, question, howToRead, Tag.of("p", found).with("class", "found"), Tag.of("figure", svg), numbers);
    }
}
