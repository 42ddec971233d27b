package io.akig.solvency.rules;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.reader.ReaderException;

/** Text to nodes, never to objects: no tag is resolved, and what could grow while it is read is refused. */
final class YamlText {
    static final int MOST_BYTES = 64 * 1024;
    private static final int DEEPEST = 12;

    private YamlText() {}

    /** @throws InvalidScorecard with the one place where reading ended */
    static Node compose(String text) {
        if (text.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            throw at(1, 1, "the text is longer than " + MOST_BYTES / 1024 + " KiB");
        }
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(MOST_BYTES);
        options.setNestingDepthLimit(DEEPEST);
        options.setMaxAliasesForCollections(0);
        options.setAllowRecursiveKeys(false);
        try {
            Yaml yaml = new Yaml(options);
            for (Event event : yaml.parse(new StringReader(text))) {
                if (event instanceof AliasEvent) {
                    throw at(event.getStartMark(), "references such as *name are not allowed; write the value again");
                }
            }
            Node root = yaml.compose(new StringReader(text));
            if (root == null) {
                throw at(1, 1, "the text is empty; expected name and rules");
            }
            return root;
        } catch (MarkedYAMLException e) {
            throw at(e.getProblemMark(), "this is not YAML: " + e.getProblem());
        } catch (ReaderException e) {
            String before = text.substring(0, Math.min(text.length(), e.getPosition()));
            int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
            throw at(line, before.length() - before.lastIndexOf('\n'), "a character that is not allowed in YAML");
        } catch (YAMLException e) {
            throw at(1, 1, "this is not YAML: " + e.getMessage());
        }
    }

    private static InvalidScorecard at(@Nullable Mark mark, String message) {
        return mark == null ? at(1, 1, message) : at(mark.getLine() + 1, mark.getColumn() + 1, message);
    }

    private static InvalidScorecard at(int line, int column, String message) {
        return new InvalidScorecard(List.of(new Flaw(line, column, message)));
    }
}
