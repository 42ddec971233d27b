package io.akig.bench.score;

import io.akig.bench.report.Figures;
import io.akig.bench.world.BenchWorld;
import io.akig.bench.world.CpuTime;
import io.akig.bench.world.ScoringProcess;
import io.akig.bench.world.ServiceProcess;
import io.akig.bench.world.Wrk;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code score}: what scoring-service answers in a second, on a machine that it shares with its stores and the load. */
@Command(name = "score")
public final class ScoreBench implements Callable<Integer> {
    @Option(names = "--tenants")
    int tenants = 20_000;

    @Option(names = "--connections")
    int connections = 32;

    @Option(names = "--seconds")
    int seconds = 10;

    /** Seconds: until the compiler has nothing left to do. */
    @Option(names = "--warm-up")
    int warmUp = 60;

    @Option(names = "--runs")
    int runs = 5;

    /** Of the service's JVM. */
    @Option(names = "--java-option")
    List<String> javaOptions = List.of("-Xmx512m");

    @Option(names = "--json")
    boolean json;

    @Override
    public Integer call() throws Exception {
        Figures figures = new Figures("score")
                .setting("tenants", tenants)
                .setting("connections", connections)
                .setting("options of the service's JVM", String.join(" ", javaOptions))
                .setting("seconds a run", seconds);
        try (BenchWorld world = BenchWorld.of(tenants, System.err);
                ServiceProcess service = ScoringProcess.on(world, javaOptions)) {
            world.forgetPredictions();
            Wrk wrk = new Wrk(service.address(), tenants, connections);
            System.err.println("Warming up");
            var warm = wrk.run(warmUp, Wrk.UNCACHED);
            CpuTime cpu = new CpuTime().of("the service", service.pid()).of("PostgreSQL", world.postmaster());
            for (int run = 0; run < runs; run++) {
                CpuTime.Span span = cpu.begin();
                Wrk.Load load = wrk.run(seconds, Wrk.UNCACHED);
                span.microsEach(load.perSecond() * seconds)
                        .forEach((name, micros) ->
                                figures.add("uncached, processor time of " + name, "µs a request", micros));
                System.err.println("uncached " + load);
                figures.add("uncached, explained, stored", "a second", "at least 5,500", load.perSecond());
                figures.add("uncached, median", "ms", load.median());
                figures.add("uncached, p99", "ms", "under 20", load.p99());
            }
            var filled = wrk.run(warmUp, "");
            for (int run = 0; run < runs; run++) {
                Wrk.Load load = wrk.run(seconds, "");
                System.err.println("cached " + load);
                figures.add("cached", "a second", "at least 20,000", load.perSecond());
                figures.add("cached, median", "ms", load.median());
                figures.add("cached, p99", "ms", load.p99());
            }
        }
        System.out.print(json ? figures.json() : figures.table());
        return 0;
    }
}
