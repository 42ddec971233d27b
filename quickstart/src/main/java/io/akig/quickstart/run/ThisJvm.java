package io.akig.quickstart.run;

import java.lang.management.ManagementFactory;
import java.lang.management.RuntimeMXBean;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;

/** What the JVM that we run in says of itself. */
final class ThisJvm {
    private static final RuntimeMXBean RUNTIME = ManagementFactory.getRuntimeMXBean();

    private ThisJvm() {}

    /** Since the script handed over, in seconds of its clock, so that Java's own start is included; else since Java knows. */
    static Duration age() {
        String handedOver = System.getProperty("akig.started", "").replace(',', '.');
        Instant started = handedOver.isEmpty()
                ? Instant.ofEpochMilli(RUNTIME.getStartTime())
                : Instant.ofEpochMilli(
                        new BigDecimal(handedOver).movePointRight(3).longValue());
        return Duration.between(started, Instant.now());
    }

    /** Whether it writes its classes down before it ends, which takes some seconds. */
    static boolean archivesItsClasses() {
        return RUNTIME.getInputArguments().stream().anyMatch(option -> option.startsWith("-XX:ArchiveClassesAtExit="));
    }
}
