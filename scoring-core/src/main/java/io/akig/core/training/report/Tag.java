package io.akig.core.training.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** An element of the page. Text and attributes are escaped when written, so nothing a file said can become markup. */
final class Tag {
    private static final Set<String> VOID = Set.of("meta", "line", "rect", "circle", "polyline", "path");

    private final String name;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<Object> content = new ArrayList<>();

    private Tag(String name) {
        this.name = name;
    }

    /** @param content tags, and text as anything else */
    static Tag of(String name, Object... content) {
        return new Tag(name).add(content);
    }

    Tag with(String attribute, Object value) {
        attributes.put(attribute, value instanceof Double number ? place(number) : String.valueOf(value));
        return this;
    }

    Tag add(Object... more) {
        content.addAll(List.of(more));
        return this;
    }

    void write(StringBuilder out) {
        out.append('<').append(name);
        attributes.forEach((attribute, value) -> out.append(' ')
                .append(attribute)
                .append("=\"")
                .append(escaped(value))
                .append('"'));
        if (VOID.contains(name)) {
            out.append("/>");
            return;
        }
        out.append('>');
        for (Object part : content) {
            if (part instanceof Tag tag) {
                tag.write(out);
            } else {
                out.append(escaped(String.valueOf(part)));
            }
        }
        out.append("</").append(name).append(">\n");
    }

    /** A coordinate: a tenth of a pixel is finer than anybody sees. */
    static String place(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }

    static String escaped(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.appendCodePoint(isCharacter(c) ? c : 0xFFFD);
            }
        });
        return safe.toString();
    }

    private static boolean isCharacter(int c) {
        return c == '\t'
                || c == '\n'
                || (c >= 0x20 && c < 0x7F)
                || (c >= 0xA0 && c < 0xD800)
                || (c >= 0xE000 && c < 0xFFFE)
                || c > 0xFFFF;
    }
}
