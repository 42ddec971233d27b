package io.akig.solvency.rules;

import io.akig.core.score.RiskLevel;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;

/** Reads one rule. */
final class RuleReader {
    private static final List<String> KEYS = List.of("id", "label", "measure", "bands", "unknown", "knockout");
    private static final List<String> LANGUAGES = List.of("fr", "en");
    private static final List<String> KNOCKOUT_KEYS = List.of("above", "below", "level", "label");
    private static final List<String> CAPS = List.of("GOOD", "MEDIUM", "RISKY", "CRITICAL");
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9_]{0,39}");
    private static final int LONGEST_LABEL = 120;

    private final Flaws flaws;

    RuleReader(Flaws flaws) {
        this.flaws = flaws;
    }

    @Nullable
    Rule read(Node node) {
        Section section = Section.of(node, "a rule", KEYS, flaws);
        if (section == null) {
            return null;
        }
        int before = flaws.count();
        String id = id(section);
        Label label = label(section);
        RuleMeasure measure = measure(section);
        Bands bands = measure == null ? null : new BandsReader(measure, flaws).read(section);
        // Without bands it is not known how much would be too much.
        Integer unknown = section.whole("unknown", 0, bands == null ? Integer.MAX_VALUE : bands.most());
        Knockout knockout =
                measure == null || !section.has("knockout") ? null : knockout(section.place("knockout"), measure);
        return flaws.count() > before
                        || id == null
                        || label == null
                        || measure == null
                        || bands == null
                        || unknown == null
                ? null
                : new Rule(id, label, measure, bands, unknown, knockout);
    }

    private @Nullable String id(Section section) {
        String id = section.text("id", 40);
        if (id != null && !ID.matcher(id).matches()) {
            flaws.add(
                    section.place("id"),
                    "'id' must be small letters, digits and _, beginning with a letter, but is '" + id + "'");
            return null;
        }
        return id;
    }

    @Nullable
    Label label(Section parent) {
        return label(parent, "label");
    }

    @Nullable
    Label label(Section parent, String key) {
        Node value = parent.value(key);
        Section section = value == null ? null : Section.of(value, "'" + key + "'", LANGUAGES, flaws);
        if (section == null) {
            return null;
        }
        String fr = section.text("fr", LONGEST_LABEL);
        String en = section.text("en", LONGEST_LABEL);
        return fr == null || en == null ? null : new Label(fr, en);
    }

    private @Nullable RuleMeasure measure(Section section) {
        String name = section.text("measure", 60);
        if (name == null) {
            return null;
        }
        RuleMeasure measure = RuleMeasure.named(name).orElse(null);
        if (measure == null) {
            flaws.add(
                    section.place("measure"),
                    "there is no measure '" + name + "'" + DidYouMean.hint(name, RuleMeasure.keys()));
        }
        return measure;
    }

    private @Nullable Knockout knockout(Node node, RuleMeasure measure) {
        Section section = Section.of(node, "a knockout", KNOCKOUT_KEYS, flaws);
        if (section == null) {
            return null;
        }
        Label label = label(section);
        RiskLevel level = level(section);
        if (section.has("above") == section.has("below")) {
            flaws.add(node, "a knockout needs either 'above' or 'below'");
            return null;
        }
        String side = section.has("above") ? "above" : "below";
        Double limit = section.number(side, measure.least(), measure.most());
        if (label == null || level == null || limit == null) {
            return null;
        }
        return side.equals("above")
                ? new Knockout(label, limit, Double.NEGATIVE_INFINITY, level)
                : new Knockout(label, Double.POSITIVE_INFINITY, limit, level);
    }

    private @Nullable RiskLevel level(Section section) {
        String level = section.text("level", 20);
        if (level == null || CAPS.contains(level)) {
            return level == null ? null : RiskLevel.valueOf(level);
        }
        flaws.add(
                section.place("level"),
                "a knockout cannot cap the level at '" + level + "'" + DidYouMean.hint(level, CAPS));
        return null;
    }
}
