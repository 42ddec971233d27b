package io.akig.quickstart.run;

import io.akig.quickstart.world.Ports;
import io.akig.quickstart.world.World;
import io.akig.scoring.ScoringServiceApplication;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** One replica of the scoring service in a process of its own, as a pod is: it is told to end, and ends when it is done. */
final class ScoringReplica implements AutoCloseable {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final int SECONDS = 120;

    final int port;
    private final Path log;
    private final Process process;

    ScoringReplica(World world, Path folder) throws IOException {
        port = Ports.free();
        Path logs = folder.resolve("replica-" + port);
        log = logs.resolve("akig.log");
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dakig.logs=" + logs,
                "-cp",
                System.getProperty("java.class.path"),
                ScoringServiceApplication.class.getName()));
        new ServiceList(new ServicePorts(port, 0, 0))
                .on(world).get(0).settings().stream()
                        // In the quickstart the stores outlive the services; a process of its own must hear its signal.
                        .filter(setting -> !setting.startsWith("--spring.main.register-shutdown-hook"))
                        .forEach(command::add);
        process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** As a kubelet asks. */
    void awaitReady() throws IOException, InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        while (status("/actuator/health/readiness") != 200) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                throw new AssertionError("the replica is not ready:\n" + said());
            }
            Thread.sleep(50);
        }
    }

    private int status(String path) throws InterruptedException {
        try {
            return HTTP.send(request(path), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException notYet) {
            return 0;
        }
    }

    /** Scores it has given so far. */
    long scores() throws IOException, InterruptedException {
        String metrics = HTTP.send(request("/actuator/prometheus"), HttpResponse.BodyHandlers.ofString())
                .body();
        return metrics.lines()
                .filter(line -> line.startsWith("http_server_requests_seconds_count")
                        && line.contains("uri=\"/score/{tenantId}\"")
                        && line.contains("status=\"200\""))
                .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    private HttpRequest request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .build();
    }

    /** SIGTERM, and what it said until it had ended. */
    String terminate() throws IOException, InterruptedException {
        process.destroy();
        if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("the replica does not end:\n" + said());
        }
        return said();
    }

    private String said() throws IOException {
        return Files.exists(log) ? Files.readString(log) : "";
    }

    @Override
    public void close() throws InterruptedException {
        int unused = process.destroyForcibly().waitFor();
    }
}
