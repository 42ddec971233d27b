package io.akig.scoring.models;

import java.util.List;
import org.springframework.web.util.HtmlUtils;

/** An HTML page that needs nothing else, growing downwards. Every text is escaped here and nowhere else. */
final class Page {
    private static final String FRAME =
            """
            <!doctype html>
            <html lang="%1$s"><head><meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%2$s</title>
            <style>
            body{font:16px/1.5 system-ui,sans-serif;color:#1b1f24;background:#fff;max-width:46rem;margin:2rem auto;padding:0 1rem}
            h1{font-size:1.5rem;margin:0;overflow-wrap:anywhere}
            h2{font-size:1.1rem;margin:2rem 0 .5rem}
            table{border-collapse:collapse;width:100%%}
            th,td{text-align:left;vertical-align:top;padding:.3rem .8rem .3rem 0;border-bottom:1px solid #d8dde3}
            th{font-weight:600;width:45%%}
            td{overflow-wrap:anywhere;font-variant-numeric:tabular-nums}
            .warning{color:#b3261e}
            </style></head><body>
            <h1>%2$s</h1>
            %3$s</body></html>
            """;

    private final String language;
    private final String title;
    private final StringBuilder body = new StringBuilder();

    Page(String language, String title) {
        this.language = language;
        this.title = title;
    }

    void heading(String text) {
        element("h2", text);
    }

    void paragraph(String text) {
        element("p", text);
    }

    void warning(String text) {
        body.append("<p class=\"warning\">").append(escaped(text)).append("</p>\n");
    }

    void list(List<String> items) {
        body.append("<ul>\n");
        items.forEach(item -> element("li", item));
        body.append("</ul>\n");
    }

    /** What, and how much or which. */
    void table(List<Row> rows) {
        body.append("<table>\n");
        for (Row row : rows) {
            body.append("<tr><th scope=\"row\">")
                    .append(escaped(row.name()))
                    .append("</th><td>")
                    .append(escaped(row.value()))
                    .append("</td></tr>\n");
        }
        body.append("</table>\n");
    }

    String html() {
        return FRAME.formatted(language, escaped(title), body);
    }

    private void element(String name, String text) {
        body.append('<').append(name).append('>').append(escaped(text));
        body.append("</").append(name).append(">\n");
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }

    /** A line of a table. */
    record Row(String name, String value) {}
}
