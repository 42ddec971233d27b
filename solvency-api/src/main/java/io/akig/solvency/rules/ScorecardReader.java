package io.akig.solvency.rules;

import io.akig.solvency.rules.ProbabilityCurve.Anchor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;

/** Reads a scorecard from the text that a person wrote; the format is told in docs/rules.md. */
public final class ScorecardReader {
    private static final List<String> KEYS =
            List.of("name", "grace_days", "known_at_least", "model_weight_at_most", "probability", "rules");
    private static final int MOST_RULES = 40;
    private static final int MOST_ANCHORS = 20;
    private static final int GRACE_DAYS = 5;
    private static final double KNOWN_AT_LEAST = 0.5;
    private static final double MODEL_WEIGHT_AT_MOST = 0.8;

    private final Flaws flaws = new Flaws();
    private final RuleReader rules = new RuleReader(flaws);

    private ScorecardReader() {}

    /** @throws InvalidScorecard with every flaw, its line and its column */
    public static Scorecard read(String yaml) {
        return new ScorecardReader().scorecard(YamlText.compose(yaml));
    }

    private Scorecard scorecard(Node root) {
        Section section = Section.of(root, "a scorecard", KEYS, flaws);
        if (section == null) {
            throw checked();
        }
        Label name = rules.label(section, "name");
        Integer grace = section.has("grace_days") ? section.whole("grace_days", 0, 60) : Integer.valueOf(GRACE_DAYS);
        Double known = orDefault(section, "known_at_least", KNOWN_AT_LEAST);
        Double weight = orDefault(section, "model_weight_at_most", MODEL_WEIGHT_AT_MOST);
        ProbabilityCurve curve = section.has("probability") ? curve(section) : ProbabilityCurve.DEFAULT;
        List<Rule> read = rules(section);
        flaws.check();
        if (name == null || grace == null || known == null || weight == null || curve == null) {
            throw checked();
        }
        return new Scorecard(name, grace, known, weight, curve, read);
    }

    private @Nullable Double orDefault(Section section, String key, double otherwise) {
        return section.has(key) ? section.number(key, 0, 1) : Double.valueOf(otherwise);
    }

    private List<Rule> rules(Section section) {
        int before = flaws.count();
        Map<String, Integer> lines = new HashMap<>();
        List<Rule> read = new ArrayList<>();
        for (Node node : section.list("rules", 1, MOST_RULES)) {
            Rule rule = rules.read(node);
            if (rule == null) {
                continue;
            }
            Integer line = lines.putIfAbsent(rule.id(), node.getStartMark().getLine() + 1);
            if (line != null) {
                flaws.add(node, "the id '" + rule.id() + "' is that of the rule of line " + line + " already");
            }
            read.add(rule);
        }
        if (flaws.count() == before
                && read.stream().allMatch(rule -> rule.bands().most() == 0)) {
            flaws.add(section.place("rules"), "at least one rule must give a point");
        }
        return read;
    }

    private @Nullable ProbabilityCurve curve(Section section) {
        int before = flaws.count();
        List<Anchor> anchors = new ArrayList<>();
        for (Node node : section.list("probability", 2, MOST_ANCHORS)) {
            Anchor anchor = anchor(node);
            Anchor last = anchors.isEmpty() ? null : anchors.get(anchors.size() - 1);
            if (anchor != null && last != null && !(anchor.score() > last.score())) {
                flaws.add(node, "'score' must rise from one entry to the next");
            } else if (anchor != null && last != null && anchor.probability() < last.probability()) {
                flaws.add(node, "'probability' must not fall while 'score' rises");
            } else if (anchor != null) {
                anchors.add(anchor);
            }
        }
        if (flaws.count() == before
                && (anchors.get(0).score() != 0
                        || anchors.get(anchors.size() - 1).score() != 100)) {
            flaws.add(section.place("probability"), "the first 'score' must be 0 and the last 100");
        }
        return flaws.count() > before ? null : new ProbabilityCurve(anchors);
    }

    private @Nullable Anchor anchor(Node node) {
        Section section = Section.of(node, "an entry of 'probability'", List.of("score", "probability"), flaws);
        Double score = section == null ? null : section.number("score", 0, 100);
        Double probability = section == null ? null : section.number("probability", 0.001, 0.999);
        return score == null || probability == null ? null : new Anchor(score, probability);
    }

    private IllegalStateException checked() {
        flaws.check();
        return new IllegalStateException("a part is missing and no flaw says so");
    }
}
