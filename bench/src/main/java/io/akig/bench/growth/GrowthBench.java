package io.akig.bench.growth;

import io.akig.bench.report.Figures;
import io.akig.bench.world.BenchWorld;
import io.akig.bench.world.CpuTime;
import io.akig.bench.world.ScoringProcess;
import io.akig.bench.world.ServiceProcess;
import io.akig.bench.world.Wrk;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code growth}: the cost of one score against the length of the ledger, and against the number of tenants. */
@Command(name = "growth")
public final class GrowthBench implements Callable<Integer> {
    private static final int CONNECTIONS = 32;

    @Option(names = "--months", split = ",")
    List<Integer> months = List.of(12, 24, 60, 120);

    /** Of the worlds whose ledgers differ in length. */
    @Option(names = "--tenants-each")
    int tenantsEach = 5_000;

    @Option(names = "--tenants", split = ",")
    List<Integer> tenants = List.of(10_000, 100_000);

    @Option(names = "--seconds")
    int seconds = 8;

    @Option(names = "--warm-up")
    int warmUp = 30;

    @Option(names = "--runs")
    int runs = 5;

    @Option(names = "--json")
    boolean json;

    @Override
    public Integer call() throws Exception {
        Figures figures =
                new Figures("growth").setting("connections", CONNECTIONS).setting("seconds a run", seconds);
        for (int length : months) {
            measure(tenantsEach, length, figures);
        }
        for (int count : tenants) {
            measure(count, 24, figures);
        }
        System.out.print(json ? figures.json() : figures.table());
        return 0;
    }

    private void measure(int count, int length, Figures figures) throws Exception {
        String name = String.format(Locale.ROOT, "%,d tenants of %d months: ", count, length);
        try (BenchWorld world = BenchWorld.of(count, length, System.err);
                ServiceProcess service = ScoringProcess.on(world, List.of("-Xmx512m"))) {
            figures.add(name + "pages of a ledger", "pages", ReadPages.of(world.database(), count));
            world.forgetPredictions();
            Wrk wrk = new Wrk(service.address(), count, CONNECTIONS);
            var warm = wrk.run(warmUp, Wrk.UNCACHED);
            CpuTime cpu = new CpuTime().of("service", service.pid()).of("PostgreSQL", world.postmaster());
            for (int run = 0; run < runs; run++) {
                CpuTime.Span span = cpu.begin();
                Wrk.Load load = wrk.run(seconds, Wrk.UNCACHED);
                System.err.println(name + load);
                figures.add(name + "scores", "a second", load.perSecond());
                span.microsEach(load.perSecond() * seconds)
                        .forEach((group, micros) -> figures.add(name + group, "µs a score", micros));
            }
        }
    }
}
