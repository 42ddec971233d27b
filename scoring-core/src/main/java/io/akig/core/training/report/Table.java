package io.akig.core.training.report;

/** A table whose first column names the row; the other columns are numbers. */
final class Table {
    private final Tag body = Tag.of("tbody");
    private final Tag table;

    Table(String caption, String... columns) {
        Tag head = Tag.of("tr");
        for (String column : columns) {
            head.add(Tag.of("th", column).with("scope", "col"));
        }
        table = Tag.of("table", Tag.of("caption", caption));
        if (columns.length > 0) {
            table.add(Tag.of("thead", head));
        }
        table.add(body);
    }

    Table row(Object name, Object... cells) {
        Tag row = Tag.of("tr", Tag.of("th", name).with("scope", "row"));
        for (Object cell : cells) {
            row.add(Tag.of("td", cell));
        }
        body.add(row);
        return this;
    }

    /** A line above the rows of one kind. */
    Table part(String name, int columns) {
        Tag head = Tag.of("th", name)
                .with("scope", "rowgroup")
                .with("colspan", columns)
                .with("class", "part");
        body.add(Tag.of("tr", head));
        return this;
    }

    /** A phone scrolls a wide table in its own box, not the page. */
    Tag tag() {
        return Tag.of("div", table).with("class", "wide").with("tabindex", "0");
    }

    /** Behind a chart, for those who want the numbers or cannot see the chart. */
    Tag folded() {
        return Tag.of("details", Tag.of("summary", "The numbers behind this chart"), tag());
    }
}
