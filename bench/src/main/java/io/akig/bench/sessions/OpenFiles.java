package io.akig.bench.sessions;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** Each open window is a file on both sides, which each process may have a number of. */
final class OpenFiles {
    /** What a JVM opens besides. */
    private static final int OTHERS = 1_000;

    private OpenFiles() {}

    /** @throws IllegalStateException when the limit, which the gateway's process inherits, is too low */
    static void allow(int windows) {
        if (ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean system) {
            allow(windows, system.getMaxFileDescriptorCount());
        }
    }

    static void allow(int windows, long limit) {
        long needed = windows + OTHERS;
        if (limit < needed) {
            throw new IllegalStateException(windows + " sessions take " + needed
                    + " open files in each of two processes, and each may have " + limit
                    + ": allow more with `ulimit -n "
                    + needed + "`, or ask for fewer sessions with --sessions.");
        }
    }
}
