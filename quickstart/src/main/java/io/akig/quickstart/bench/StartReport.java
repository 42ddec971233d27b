package io.akig.quickstart.bench;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** What was found, of all services. */
record StartReport(List<Row> rows) {

    StartReport {
        rows = List.copyOf(rows);
    }

    /**
     * One service.
     *
     * @param sizes bytes by layer
     * @param archiveSeconds to make the archive
     */
    record Row(
            String service,
            Map<String, Long> sizes,
            double archiveSeconds,
            List<OneStart> plain,
            List<OneStart> withArchive) {}

    String table() {
        StringBuilder text = new StringBuilder();
        line(text, "%-16s %9s %9s %9s %11s %11s", "", "ready s", "(worst)", "ended s", "at rest MB", "archive s");
        for (Row row : rows) {
            figures(text, row.service(), row.plain(), "");
            figures(
                    text,
                    "  with archive",
                    row.withArchive(),
                    String.format(Locale.ROOT, "%.1f", row.archiveSeconds()));
        }
        line(text, "");
        line(text, "%-16s %13s %13s %13s %13s", "MB", "dependencies", "snapshots", "application", "archive");
        for (Row row : rows) {
            Map<String, Long> sizes = row.sizes();
            line(
                    text,
                    "%-16s %13.1f %13.1f %13.1f %13.1f",
                    row.service(),
                    megabytes(sizes, "dependencies"),
                    megabytes(sizes, "snapshot-dependencies"),
                    megabytes(sizes, "application"),
                    megabytes(sizes, "archive"));
        }
        line(text, "");
        line(
                text,
                "Java %s on %d processors; the archive is %s; medians of %d starts.",
                Runtime.version(),
                Runtime.getRuntime().availableProcessors(),
                Unpacked.aot() ? "an AOT cache (JEP 514)" : "a dynamic CDS archive",
                rows.get(0).plain().size());
        return text.toString();
    }

    String json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("benchmark", "start").put("java", Runtime.version().toString());
        json.put("processors", Runtime.getRuntime().availableProcessors());
        json.put("archive", Unpacked.aot() ? "aot" : "cds");
        for (Row row : rows) {
            ObjectNode service = json.putObject(row.service());
            ObjectNode sizes = service.putObject("bytes");
            row.sizes().forEach(sizes::put);
            service.put("archive_seconds", row.archiveSeconds());
            figures(service.putObject("plain"), row.plain());
            figures(service.putObject("with_archive"), row.withArchive());
        }
        return json.toPrettyString();
    }

    private static void figures(ObjectNode to, List<OneStart> starts) {
        to.put("ready_seconds", median(starts, OneStart::ready));
        to.put("ready_seconds_worst", worst(starts));
        to.put("rest_megabytes", median(starts, OneStart::restMegabytes));
        to.put("ended_seconds", median(starts, OneStart::ended));
    }

    private static void figures(StringBuilder text, String name, List<OneStart> starts, String archive) {
        line(
                text,
                "%-16s %9.2f %9.2f %9.2f %11.0f %11s",
                name,
                median(starts, OneStart::ready),
                worst(starts),
                median(starts, OneStart::ended),
                median(starts, OneStart::restMegabytes),
                archive);
    }

    private static double worst(List<OneStart> starts) {
        return starts.stream().mapToDouble(OneStart::ready).max().orElseThrow();
    }

    private static double median(List<OneStart> starts, ToDoubleFunction<OneStart> figure) {
        List<Double> sorted = starts.stream()
                .map(start -> figure.applyAsDouble(start))
                .sorted(Comparator.naturalOrder())
                .toList();
        return sorted.get(sorted.size() / 2);
    }

    private static double megabytes(Map<String, Long> sizes, String layer) {
        return sizes.getOrDefault(layer, 0L) / 1e6;
    }

    private static void line(StringBuilder text, String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values).stripTrailing()).append('\n');
    }
}
