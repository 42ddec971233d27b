package io.akig.testkit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * PostgreSQL with TimescaleDB as WebAssembly in a Node process, in memory and empty at start. It serves one connection,
 * which the data source shares; its background workers do not run, so policies exist but a test runs their jobs itself.
 */
final class TimescaleOnNode {
    private TimescaleOnNode() {}

    /** Skips the calling test, with the reason, where Node or its packages are missing. */
    static DatabaseUnderTest start() {
        Path directory = directory();
        if (directory == null || !Files.isDirectory(directory.resolve("node_modules"))) {
            return Assumptions.abort(
                    "TimescaleDB on Node is not installed: run npm ci --legacy-peer-deps --prefix testkit/timescale");
        }
        Process process = process(directory);
        try {
            // Held open for the whole run: without a reader the server would block on a full pipe.
            BufferedReader output =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
            String url = "jdbc:postgresql://127.0.0.1:" + port(output) + "/postgres?sslmode=disable";
            SingleConnectionDataSource source = new SingleConnectionDataSource(url, "postgres", "postgres", true);
            return new DatabaseUnderTest(source, () -> {
                source.destroy();
                stop(process);
            });
        } catch (IOException | RuntimeException e) {
            stop(process);
            throw new IllegalStateException("TimescaleDB on Node did not start", e);
        }
    }

    private static Process process(Path directory) {
        try {
            return new ProcessBuilder("node", "server.mjs")
                    .directory(directory.toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
        } catch (IOException e) {
            return Assumptions.abort("TimescaleDB on Node needs node on the PATH: " + e.getMessage());
        }
    }

    private static int port(BufferedReader output) throws IOException {
        String prefix = "listening on ";
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith(prefix)) {
                return Integer.parseInt(line.substring(prefix.length()));
            }
        }
        throw new IOException("it ended before it listened; the reason is on standard error");
    }

    /** It ends when its standard input closes, which also happens when this JVM dies. */
    private static void stop(Process process) {
        try {
            process.getOutputStream().close();
            process.waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static @Nullable Path directory() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path candidate = at.resolve("testkit/timescale");
            if (Files.exists(candidate.resolve("server.mjs"))) {
                return candidate;
            }
        }
        return null;
    }
}
