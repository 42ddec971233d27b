package io.akig.quickstart.world;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Runs a program to its end, its output kept in a file. */
final class Programs {
    static final Path NOWHERE = Path.of("/dev/null");

    private Programs() {}

    /** The exit code; 127 when the program is missing, 124 when it had to be ended after the given seconds. */
    static int run(List<String> command, Path output, int seconds) throws IOException {
        Process process;
        try {
            process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectInput(NOWHERE.toFile())
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()))
                    .start();
        } catch (IOException missing) {
            return 127;
        }
        try {
            if (process.waitFor(seconds, TimeUnit.SECONDS)) {
                return process.exitValue();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
        return 124;
    }

    static int run(List<String> command) throws IOException {
        return run(command, NOWHERE, 10);
    }

    /** The last lines of a log, for a sentence about what went wrong. */
    static String tail(Path log) {
        try {
            List<String> lines = Files.readAllLines(log, StandardCharsets.UTF_8);
            return String.join(
                    " | ",
                    lines.subList(Math.max(0, lines.size() - 3), lines.size()).stream()
                            .map(String::strip)
                            .toList());
        } catch (IOException unreadable) {
            return "its log " + log + " cannot be read";
        }
    }

    static Optional<Path> onPath(String name) {
        String path = System.getenv().getOrDefault("PATH", "");
        for (String folder : path.split(File.pathSeparator, -1)) {
            Path candidate = Path.of(folder.isEmpty() ? "." : folder, name);
            if (Files.isExecutable(candidate)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }
}
