package io.akig.bench.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The figures of one benchmark, collected run by run: as a table for people, as JSON for programs. */
public final class Figures {
    private final String benchmark;
    private final Map<String, Named> named = new LinkedHashMap<>();
    private final Map<String, List<Double>> values = new LinkedHashMap<>();
    private final Map<String, Object> setting = new LinkedHashMap<>();
    private final Machine machine = Machine.here();

    public Figures(String benchmark) {
        this.benchmark = benchmark;
    }

    /** Under what circumstances: the number of tenants, connections, versions. */
    public Figures setting(String name, Object value) {
        setting.put(name, value);
        return this;
    }

    /** One more run's value. */
    public void add(String name, String unit, double value) {
        add(name, unit, "", value);
    }

    /** One more run's value of a figure that has a target. */
    public void add(String name, String unit, String target, double value) {
        var first = named.putIfAbsent(name, new Named(unit, target));
        values.computeIfAbsent(name, unused -> new ArrayList<>()).add(value);
    }

    /** In the order in which they were first added. */
    public List<Figure> list() {
        List<Figure> list = new ArrayList<>();
        named.forEach((name, about) -> list.add(new Figure(
                name, about.unit, about.target.isEmpty() ? null : about.target, values.getOrDefault(name, List.of()))));
        return list;
    }

    public String table() {
        StringBuilder text = new StringBuilder();
        line(text, "%-44s %12s %24s   %s", benchmark, "median", "lowest to highest", "target");
        for (Figure figure : list()) {
            String spread = figure.runs().size() == 1
                    ? "one run"
                    : Figure.shown(figure.lowest()) + " to " + Figure.shown(figure.highest());
            line(
                    text,
                    "%-44s %12s %24s   %s",
                    figure.name() + ", " + figure.unit(),
                    Figure.shown(figure.median()),
                    spread,
                    figure.target() == null ? "" : figure.target());
        }
        line(text, "");
        setting.forEach((name, value) -> line(text, "%s: %s", name, value));
        line(text, "%s", machine.line());
        return text.toString();
    }

    public String json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("benchmark", benchmark);
        ArrayNode figures = json.putArray("figures");
        for (Figure figure : list()) {
            ObjectNode one = figures.addObject()
                    .put("name", figure.name())
                    .put("unit", figure.unit())
                    .put("target", figure.target())
                    .put("median", figure.median())
                    .put("lowest", figure.lowest())
                    .put("highest", figure.highest());
            ArrayNode runs = one.putArray("runs");
            figure.runs().forEach(runs::add);
        }
        ObjectNode about = json.putObject("setting");
        setting.forEach((name, value) -> about.put(name, String.valueOf(value)));
        json.set("machine", machine.json());
        return json.toPrettyString() + "\n";
    }

    private static void line(StringBuilder text, String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values).stripTrailing()).append('\n');
    }

    private record Named(String unit, String target) {}
}
