package io.akig.bench.sessions;

import io.akig.bench.world.ResidentMemory;
import io.akig.bench.world.ServiceProcess;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** What the gateway's process says of itself. */
final class Gateway {
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final ServiceProcess process;
    private final HttpClient http = HttpClient.newHttpClient();

    Gateway(ServiceProcess process) {
        this.process = process;
    }

    /**
     * In bytes.
     *
     * @param heap that is left after a collection
     * @param resident of the whole process
     */
    record Memory(long heap, long resident) {}

    /** After a collection of everything that can be collected. */
    Memory memory() throws IOException, InterruptedException {
        Process collection = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        Long.toString(process.pid()),
                        "GC.run"))
                .redirectErrorStream(true)
                .start();
        String said = new String(collection.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (collection.waitFor() != 0) {
            throw new IllegalStateException("The gateway's memory could not be collected: " + said);
        }
        return new Memory(
                (long) metric("jvm_memory_used_bytes", "area=\"heap\""),
                ResidentMemory.of(process.pid()).kilobytes() * 1024);
    }

    /** Returns when the gateway has so many sessions; it has taken leave of the others, and is done with that. */
    void awaitSessions(int count) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while ((int) metric("websocket_sessions", "") != count) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("The gateway does not come to have " + count + " sessions.");
            }
            Thread.sleep(100);
        }
    }

    private double metric(String name, String tag) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(process.address() + "/actuator/prometheus"))
                .timeout(Duration.ofSeconds(30))
                .build();
        return Samples.sum(http.send(request, BodyHandlers.ofString()).body(), name, tag);
    }
}
