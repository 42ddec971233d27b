package io.akig.solvency.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** The keys and values of one place in the text. What cannot be read is noted as a flaw, and reads as null. */
final class Section {
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,9}(\\.\\d{1,6})?");
    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,9}");

    private final Node node;
    private final Flaws flaws;
    private final Map<String, Node> values = new LinkedHashMap<>();

    private Section(Node node, Flaws flaws) {
        this.node = node;
        this.flaws = flaws;
    }

    /** Null if it is none. Keys besides the known ones are flaws, so that no mistyped one is silently ignored. */
    static @Nullable Section of(Node node, String what, List<String> keys, Flaws flaws) {
        if (!(node instanceof MappingNode mapping)) {
            flaws.add(node, what + " must have the keys " + String.join(", ", keys) + ", but is " + shown(node));
            return null;
        }
        Section section = new Section(node, flaws);
        for (NodeTuple entry : mapping.getValue()) {
            section.put(entry, what, keys);
        }
        return section;
    }

    private void put(NodeTuple entry, String what, List<String> keys) {
        String key = entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
        if (!keys.contains(key)) {
            flaws.add(entry.getKeyNode(), what + " has no key '" + clipped(key) + "'" + DidYouMean.hint(key, keys));
        } else if (values.putIfAbsent(key, entry.getValueNode()) != null) {
            flaws.add(entry.getKeyNode(), "'" + key + "' is written twice");
        }
    }

    Node node() {
        return node;
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    /** The place of a value, or of the section where the key is missing. */
    Node place(String key) {
        return values.getOrDefault(key, node);
    }

    @Nullable
    Node value(String key) {
        Node value = values.get(key);
        if (value == null) {
            flaws.add(node, "'" + key + "' is missing");
        }
        return value;
    }

    @Nullable
    String text(String key, int longest) {
        Node value = value(key);
        if (value == null) {
            return null;
        }
        String text = value instanceof ScalarNode scalar ? scalar.getValue().strip() : "";
        if (text.isEmpty() || text.length() > longest) {
            flaws.add(value, "'" + key + "' must be a text of 1 to " + longest + " characters, but is " + shown(value));
            return null;
        }
        return text;
    }

    @Nullable
    Double number(String key, double least, double most) {
        return number(key, NUMBER, "a number", least, most);
    }

    @Nullable
    Integer whole(String key, int least, int most) {
        Double number = number(key, WHOLE, "a whole number", least, most);
        return number == null ? null : number.intValue();
    }

    private @Nullable Double number(String key, Pattern form, String what, double least, double most) {
        Node value = value(key);
        if (value == null) {
            return null;
        }
        String text = value instanceof ScalarNode scalar ? scalar.getValue() : "";
        double number = form.matcher(text).matches() ? Double.parseDouble(text) : Double.NaN;
        if (!(number >= least && number <= most)) {
            flaws.add(
                    value,
                    "'%s' must be %s from %s to %s, but is %s"
                            .formatted(key, what, plain(least), plain(most), shown(value)));
            return null;
        }
        return number + 0.0;
    }

    /** The entries of a list; empty, and a flaw, if it is none or has too many or too few. */
    List<Node> list(String key, int fewest, int most) {
        Node value = value(key);
        if (value == null) {
            return List.of();
        }
        if (value instanceof SequenceNode list
                && list.getValue().size() >= fewest
                && list.getValue().size() <= most) {
            return list.getValue();
        }
        flaws.add(
                value, "'%s' must be a list of %d to %d entries, but is %s".formatted(key, fewest, most, shown(value)));
        return List.of();
    }

    /** As a person writes it: 5, not 5.0. */
    static String plain(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }

    static String shown(Node node) {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue().isEmpty() ? "empty" : "'" + clipped(scalar.getValue()) + "'";
        }
        return node instanceof SequenceNode list
                ? "a list of " + list.getValue().size()
                : "a group of keys";
    }

    private static String clipped(String text) {
        String line = text.lines().collect(Collectors.joining(" "));
        return line.length() <= 40 ? line : line.substring(0, 40) + "…";
    }
}
