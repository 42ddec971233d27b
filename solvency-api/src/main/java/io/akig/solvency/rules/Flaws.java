package io.akig.solvency.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.Node;

/** Everything that is wrong with one text, so that a person learns it at once. */
final class Flaws {
    private static final int MOST = 50;

    private final List<Flaw> found = new ArrayList<>();

    void add(Node where, String message) {
        add(where.getStartMark(), message);
    }

    void add(Mark where, String message) {
        if (found.size() < MOST) {
            found.add(new Flaw(where.getLine() + 1, where.getColumn() + 1, message));
        }
    }

    int count() {
        return found.size();
    }

    /** @throws InvalidScorecard if anything was found */
    void check() {
        if (!found.isEmpty()) {
            throw new InvalidScorecard(found.stream()
                    .sorted(Comparator.comparingInt(Flaw::line).thenComparingInt(Flaw::column))
                    .toList());
        }
    }
}
