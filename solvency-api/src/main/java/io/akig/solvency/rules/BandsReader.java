package io.akig.solvency.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;

/** Reads the ranges of a rule, in any order, and finds where they overlap or leave a gap. */
final class BandsReader {
    private static final List<String> KEYS = List.of("from", "below", "points");
    private static final int MOST_BANDS = 20;
    private static final int MOST_POINTS = 100;

    private final RuleMeasure measure;
    private final Flaws flaws;

    BandsReader(RuleMeasure measure, Flaws flaws) {
        this.measure = measure;
        this.flaws = flaws;
    }

    private record Placed(Node place, Band band) {}

    @Nullable
    Bands read(Section rule) {
        int before = flaws.count();
        List<Placed> bands = new ArrayList<>();
        for (Node node : rule.list("bands", 1, MOST_BANDS)) {
            Placed band = band(node);
            if (band != null) {
                bands.add(band);
            }
        }
        if (flaws.count() > before) {
            return null;
        }
        bands.sort(Comparator.comparingDouble(placed -> placed.band().from()));
        follow(bands);
        return flaws.count() > before
                ? null
                : new Bands(bands.stream().map(Placed::band).toList());
    }

    private @Nullable Placed band(Node node) {
        Section section = Section.of(node, "a band", KEYS, flaws);
        if (section == null) {
            return null;
        }
        Double from = section.has("from") ? bound(section, "from") : Double.valueOf(Double.NEGATIVE_INFINITY);
        Double below = section.has("below") ? bound(section, "below") : Double.valueOf(Double.POSITIVE_INFINITY);
        Integer points = section.whole("points", 0, MOST_POINTS);
        if (from == null || below == null || points == null) {
            return null;
        }
        if (from >= below) {
            flaws.add(
                    node,
                    "'from' (" + Section.plain(from) + ") must be less than 'below' (" + Section.plain(below) + ")");
            return null;
        }
        return new Placed(node, new Band(from, below, points));
    }

    private @Nullable Double bound(Section section, String key) {
        return section.number(key, measure.least(), measure.most());
    }

    private void follow(List<Placed> bands) {
        Placed previous = null;
        for (Placed next : bands) {
            if (previous == null) {
                if (next.band().from() != Double.NEGATIVE_INFINITY) {
                    flaws.add(
                            next.place(),
                            "no band covers values below "
                                    + Section.plain(next.band().from()) + "; the lowest band has no 'from'");
                }
            } else {
                follow(previous, next);
            }
            previous = next;
        }
        if (previous != null && previous.band().below() != Double.POSITIVE_INFINITY) {
            flaws.add(
                    previous.place(),
                    "no band covers values from "
                            + Section.plain(previous.band().below()) + " on; the highest band has no 'below'");
        }
    }

    private void follow(Placed previous, Placed next) {
        double end = previous.band().below();
        double start = next.band().from();
        int line = previous.place().getStartMark().getLine() + 1;
        if (start < end) {
            flaws.add(
                    next.place(),
                    "this band overlaps the one of line " + line
                            + (end == Double.POSITIVE_INFINITY
                                    ? ", which has no 'below'"
                                    : ", which ends below " + Section.plain(end)));
        } else if (start > end) {
            flaws.add(
                    next.place(),
                    "no band covers values from " + Section.plain(end) + " to " + Section.plain(start)
                            + ", between this one and the one of line " + line);
        }
    }
}
