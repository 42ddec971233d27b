package io.akig.bench.memory;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.akig.bench.report.Machine;
import java.util.List;
import java.util.Locale;

/**
 * What the run found.
 *
 * @param source of the figures of resident memory
 * @param model that answered, in words
 * @param samples in order; the first one is after the warm-up
 */
record MemoryReport(String source, String model, List<Sample> samples, Machine machine) {

    MemoryReport {
        samples = List.copyOf(samples);
    }

    /** By how much resident memory grew from the end of the warm-up to the end. */
    long growthKilobytes() {
        return last().residentKilobytes() - samples.get(0).residentKilobytes();
    }

    private Sample last() {
        return samples.get(samples.size() - 1);
    }

    private double microsEach() {
        Sample first = samples.get(0);
        return 1e6 * (last().seconds() - first.seconds()) / (last().predictions() - first.predictions());
    }

    String table() {
        StringBuilder text = new StringBuilder();
        line(text, "%12s %9s %13s %16s", "predictions", "seconds", "resident MB", "heap in use MB");
        for (Sample sample : samples) {
            line(
                    text,
                    "%,12d %9.1f %13.1f %16.1f",
                    sample.predictions(),
                    sample.seconds(),
                    sample.residentKilobytes() / 1024.0,
                    sample.heapKilobytes() / 1024.0);
        }
        line(text, "");
        line(text, "Resident memory since the warm-up: %+.1f MB.", growthKilobytes() / 1024.0);
        line(text, "A prediction with its explanation: %.1f microseconds on one thread.", microsEach());
        line(text, "Model: %s. Read from %s.", model, source);
        line(text, "%s", machine.line());
        return text.toString();
    }

    String json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("benchmark", "memory");
        json.put("growth_kb", growthKilobytes());
        json.put("microseconds_each", microsEach());
        ArrayNode list = json.putArray("samples");
        for (Sample sample : samples) {
            list.addObject()
                    .put("predictions", sample.predictions())
                    .put("seconds", sample.seconds())
                    .put("resident_kb", sample.residentKilobytes())
                    .put("heap_in_use_kb", sample.heapKilobytes());
        }
        json.put("model", model);
        json.put("source", source);
        json.set("machine", machine.json());
        return json.toPrettyString();
    }

    private static void line(StringBuilder text, String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
