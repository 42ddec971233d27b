package io.akig.bench.sessions;

import io.akig.bench.report.Figures;
import io.akig.bench.report.Latencies;
import io.akig.bench.world.CpuTime;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;

/** The steps of one run, each with its figures. */
final class Run {
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final long PAUSE_MILLIS = 50;

    private final Gateway gateway;
    private final Crowd crowd;
    private final AlertWriter writer;
    private final CpuTime cpu;
    private final Figures figures;

    Run(Gateway gateway, Crowd crowd, AlertWriter writer, CpuTime cpu, Figures figures) {
        this.gateway = gateway;
        this.crowd = crowd;
        this.writer = writer;
        this.cpu = cpu;
        this.figures = figures;
    }

    /** Opens so many windows where none is open, and says what each takes. */
    void open(int sessions) throws IOException, InterruptedException {
        crowd.keep(0);
        gateway.awaitSessions(0);
        Gateway.Memory before = gateway.memory();
        double seconds = crowd.open(sessions);
        Gateway.Memory after = gateway.memory();
        say(
                "%,d sessions opened in %.1f s; heap %,d MB, then %,d MB",
                sessions, seconds, before.heap() >> 20, after.heap() >> 20);
        figures.add("opening all sessions", "s", seconds);
        figures.add("memory of a session: heap", "KB", (after.heap() - before.heap()) / 1024.0 / sessions);
        figures.add(
                "memory of a session: beside the heap",
                "KB",
                (after.resident() - before.resident()) / 1024.0 / sessions);
        figures.add("resident without sessions", "MB", before.resident() / 1048576.0);
        figures.add("resident with all sessions", "MB", after.resident() / 1048576.0);
    }

    /** One alert at a time, from the beginning of its transaction until the last window is told. */
    void rounds(int count, boolean measured) throws SQLException, InterruptedException {
        List<Double> last = new ArrayList<>();
        Crowd.Count before = crowd.count();
        CpuTime.Span span = cpu.begin();
        for (int round = 0; round < count; round++) {
            Thread.sleep(PAUSE_MILLIS);
            CompletableFuture<Long> told = crowd.lastOf(writer.last() + 1);
            long start = System.nanoTime();
            writer.write(1);
            last.add((crowd.await(told, "for an alert") - start) / 1e6);
        }
        Crowd.Count delivered = crowd.count().since(before);
        Latencies latencies = new Latencies(last);
        say("%s", latencies.line("last delivery").strip());
        if (measured) {
            figures.add("last delivery, median", "ms", latencies.quantile(0.5));
            figures.add("last delivery, p90", "ms", latencies.quantile(0.9));
            figures.add("last delivery, p99", "ms", "under 500", latencies.quantile(0.99));
            figures.add("last delivery, longest", "ms", latencies.quantile(1));
            processors("one alert to all", span, delivered.delivered());
            wrong("one alert to all", delivered);
        }
    }

    /** Closes windows until so many are left. */
    void close(int sessions) throws IOException, InterruptedException {
        crowd.keep(sessions);
        gateway.awaitSessions(sessions);
    }

    /** Alerts at a steady pace to the windows that are open. */
    void flood(int rate, int together, int seconds, boolean measured) throws SQLException, InterruptedException {
        Flood flood = new Flood(writer, together, rate * seconds);
        Crowd.Count before = crowd.count();
        crowd.follow(flood);
        CpuTime.Span span = cpu.begin();
        double perSecond = flood.write(rate);
        long end = System.nanoTime();
        awaitAll();
        double afterwards = (System.nanoTime() - end) / 1e9;
        crowd.follow(null);
        Crowd.Count told = crowd.count().since(before);
        Delays delays = flood.delays();
        say(
                "%,.0f alerts a second, %,d deliveries, %d missed, %d repeated, %d cut off, p99 %d ms, the last %.2f s after the last alert",
                perSecond,
                told.delivered(),
                told.missed(),
                told.repeated(),
                told.cuts(),
                delays.quantile(0.99),
                afterwards);
        if (measured) {
            figures.add("steady: alerts", "a second", Integer.toString(rate), perSecond);
            figures.add("steady: deliveries", "a second", told.delivered() / (seconds + afterwards));
            figures.add("steady: delivery, median", "ms", delays.quantile(0.5));
            figures.add("steady: delivery, p99", "ms", delays.quantile(0.99));
            processors("steady", span, told.delivered());
            wrong("steady", told);
        }
    }

    private void awaitAll() throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (crowd.behind(writer.last()) > 0) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException(crowd.behind(writer.last())
                        + " sessions were not told of the last alert within " + PATIENCE.toSeconds() + " s.");
            }
            Thread.sleep(10);
        }
    }

    private void processors(String what, CpuTime.Span span, long deliveries) {
        span.microsEach(deliveries)
                .forEach((who, micros) -> figures.add(what + ": processor time of " + who, "µs a delivery", micros));
    }

    private void wrong(String what, Crowd.Count told) {
        figures.add(what + ": missed", "deliveries", "0", told.missed());
        figures.add(what + ": repeated", "deliveries", "0", told.repeated());
        figures.add(what + ": cut off and resumed", "sessions", told.cuts());
    }

    private static void say(String format, Object... values) {
        System.err.println(String.format(Locale.ROOT, format, values));
    }
}
