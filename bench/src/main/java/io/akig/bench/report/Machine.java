package io.akig.bench.report;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import ml.dmlc.xgboost4j.java.Booster;

/** What a figure was measured on. */
public record Machine(
        String processor, int processors, String system, String java, String options, String xgboost, double load) {

    public static Machine here() {
        return new Machine(
                processorName(),
                Runtime.getRuntime().availableProcessors(),
                property("os.name") + " " + property("os.version") + " " + property("os.arch"),
                property("java.version") + ", " + property("java.vm.name"),
                String.join(" ", ManagementFactory.getRuntimeMXBean().getInputArguments()),
                library(Booster.class),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    /** For a person, one line. */
    public String line() {
        return String.format(
                Locale.ROOT,
                "%d x %s, %s, Java %s (%s), %s, load %.1f",
                processors,
                processor,
                system,
                java,
                options,
                xgboost,
                load);
    }

    public ObjectNode json() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("processor", processor)
                .put("processors", processors)
                .put("system", system)
                .put("java", java)
                .put("java_options", options)
                .put("xgboost", xgboost)
                .put("load_average", load);
    }

    private static String property(String name) {
        return System.getProperty(name, "unknown");
    }

    private static String processorName() {
        try {
            return Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
                    .filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(property("os.arch"));
        } catch (IOException e) {
            return property("os.arch");
        }
    }

    /** The name of the jar, which ends in the version. */
    private static String library(Class<?> type) {
        String place = type.getProtectionDomain().getCodeSource().getLocation().getPath();
        return place.substring(place.lastIndexOf('/') + 1).replace(".jar", "");
    }
}
