package io.akig.core.training;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** How well the model does on a part of the test rows, such as tenants in arrears. */
public record Segment(
        String dimension, String name, int rows, int positives, double auc, double logLoss, double brier) {
    private static final int MOST_AGENCIES = 20;
    /** The names of ours in the order a person expects; names of agencies follow by alphabet. */
    private static final List<String> ORDER = List.of(
            "under_6_months",
            "6_to_12_months",
            "over_12_months",
            "none",
            "in_arrears",
            "over_15",
            "8_to_15",
            "0_to_7",
            "in_grace");

    static List<Segment> all(List<Snapshot> rows, double[] probabilities) {
        List<Segment> segments = new ArrayList<>();
        segments.addAll(by("history", rows, probabilities, Segment::history));
        segments.addAll(by("arrears", rows, probabilities, row -> row.past().inArrears() ? "in_arrears" : "none"));
        segments.addAll(by("days_to_due", rows, probabilities, Segment::daysToDue));
        by("agency", rows, probabilities, Segment::agency).stream()
                .filter(segment -> !segment.name.isEmpty())
                .sorted(Comparator.comparingInt(Segment::rows).reversed())
                .limit(MOST_AGENCIES)
                .forEach(segments::add);
        return segments;
    }

    private static List<Segment> by(
            String dimension, List<Snapshot> rows, double[] probabilities, Function<Snapshot, String> part) {
        Map<String, List<Integer>> parts = new TreeMap<>(
                Comparator.comparingInt((String name) -> Math.floorMod(ORDER.indexOf(name), ORDER.size() + 1))
                        .thenComparing(Comparator.naturalOrder()));
        for (int i = 0; i < rows.size(); i++) {
            parts.computeIfAbsent(part.apply(rows.get(i)), key -> new ArrayList<>())
                    .add(i);
        }
        List<Segment> segments = new ArrayList<>();
        parts.forEach((name, indexes) -> {
            double[] p = indexes.stream().mapToDouble(i -> probabilities[i]).toArray();
            int[] y = indexes.stream().mapToInt(i -> rows.get(i).label()).toArray();
            int positives =
                    (int) indexes.stream().filter(i -> rows.get(i).onTime()).count();
            segments.add(new Segment(
                    dimension,
                    name,
                    y.length,
                    positives,
                    Metrics.auc(p, y),
                    Metrics.logLoss(p, y),
                    Metrics.brier(p, y)));
        });
        return segments;
    }

    private static String history(Snapshot row) {
        int days = row.past().historyDays();
        return days < 180 ? "under_6_months" : days < 365 ? "6_to_12_months" : "over_12_months";
    }

    private static String daysToDue(Snapshot row) {
        int days = row.daysToDue();
        return days < 0 ? "in_grace" : days <= 7 ? "0_to_7" : days <= 15 ? "8_to_15" : "over_15";
    }

    private static String agency(Snapshot row) {
        String agency = row.tenant().agency();
        return agency == null ? "" : agency;
    }
}
