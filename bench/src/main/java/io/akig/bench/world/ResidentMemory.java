package io.akig.bench.world;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** How much memory of a process lies in the machine's: the heap, what native code holds, and all else. */
public final class ResidentMemory {
    private final Path status;
    private final List<String> otherwise;

    ResidentMemory(Path status, List<String> otherwise) {
        this.status = status;
        this.otherwise = otherwise;
    }

    /** From the kernel's own file; where there is none, from the command that every POSIX system has. */
    public static ResidentMemory of(long pid) {
        return new ResidentMemory(Path.of("/proc/" + pid + "/status"), List.of("ps", "-o", "rss=", "-p", "" + pid));
    }

    /** Where the figure comes from. */
    public String source() {
        return Files.isReadable(status) ? status + " VmRSS" : String.join(" ", otherwise);
    }

    /** @throws IllegalStateException if this system tells it neither way */
    public long kilobytes() {
        try {
            return Files.isReadable(status) ? ofStatus(Files.readAllLines(status)) : ofCommand();
        } catch (IOException | NumberFormatException e) {
            throw new IllegalStateException("Resident memory cannot be read from " + source() + ": " + e, e);
        }
    }

    private long ofStatus(List<String> lines) {
        for (String line : lines) {
            if (line.startsWith("VmRSS:")) {
                return Long.parseLong(line.replaceAll("\\D", ""));
            }
        }
        throw new IllegalStateException("Resident memory is not in " + status + ".");
    }

    private long ofCommand() throws IOException {
        Process ps = new ProcessBuilder(otherwise).redirectErrorStream(true).start();
        return Long.parseLong(new String(ps.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip());
    }
}
