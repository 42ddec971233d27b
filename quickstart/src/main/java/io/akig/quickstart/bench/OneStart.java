package io.akig.quickstart.bench;

import io.akig.quickstart.Refusal;
import io.akig.quickstart.world.Ports;
import io.akig.quickstart.world.World;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A service started once, left alone for a while, and ended.
 *
 * @param ready seconds from the start of the process to the first probe that says it is ready
 * @param restMegabytes resident memory after it had nothing to do for some seconds
 * @param ended seconds from SIGTERM to the end of the process
 */
record OneStart(double ready, double restMegabytes, double ended) {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Duration REST = Duration.ofSeconds(5);
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(90);

    /** @param flags of the JVM, besides those of the pod */
    static OneStart of(Served service, Unpacked unpacked, List<String> flags, World world)
            throws IOException, InterruptedException {
        int management = Ports.free();
        List<String> command = new ArrayList<>(List.of(Unpacked.java()));
        command.addAll(service.memory());
        command.addAll(flags);
        command.addAll(List.of("-jar", "app.jar"));
        Path log = unpacked.app().resolveSibling("start.log");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(unpacked.app().toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(service.environment(world, Ports.free(), management));
        long start = System.nanoTime();
        Process process = builder.start();
        try {
            awaitReady(process, management, start + PATIENCE, log);
            double ready = seconds(start);
            Thread.sleep(REST.toMillis());
            double resident = residentKilobytes(process.pid()) / 1024.0;
            long told = System.nanoTime();
            process.destroy();
            if (!process.waitFor(PATIENCE, TimeUnit.NANOSECONDS)) {
                throw new Refusal("The " + service.module() + " does not end; " + log + " may say why.");
            }
            return new OneStart(ready, resident, seconds(told));
        } finally {
            process.destroyForcibly();
        }
    }

    private static void awaitReady(Process process, int port, long deadline, Path log) throws InterruptedException {
        HttpRequest probe = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness"))
                .build();
        while (!isReady(probe)) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                throw new Refusal("A service does not become ready; " + log + " says why.");
            }
            Thread.sleep(10);
        }
    }

    private static boolean isReady(HttpRequest probe) throws InterruptedException {
        try {
            return HTTP.send(probe, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static long residentKilobytes(long pid) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElseThrow(() -> new Refusal("This system does not tell how much memory a process takes."));
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}
