package io.akig.bench.portfolio;

import io.akig.bench.report.Figures;
import io.akig.bench.world.BenchWorld;
import io.akig.bench.world.CpuTime;
import io.akig.bench.world.ScoringProcess;
import io.akig.bench.world.ServiceProcess;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code portfolio}: how long a run over all tenants takes, beside copying the same rows out of and into PostgreSQL. */
@Command(name = "portfolio")
public final class PortfolioBench implements Callable<Integer> {
    private static final List<String> JAVA_OPTIONS = List.of("-Xmx1g");

    @Option(names = "--tenants")
    int tenants = 100_000;

    @Option(names = "--runs")
    int runs = 5;

    @Option(names = "--json")
    boolean json;

    @Override
    public Integer call() throws Exception {
        Figures figures = new Figures("portfolio")
                .setting("tenants", tenants)
                .setting("options of the service's JVM", String.join(" ", JAVA_OPTIONS));
        try (BenchWorld world = BenchWorld.of(tenants, System.err);
                ServiceProcess service = ScoringProcess.on(world, JAVA_OPTIONS, "--akig.scoring.portfolio.nightly=-")) {
            PlainCopy copy = new PlainCopy(world.database());
            PortfolioRun portfolio = new PortfolioRun(service.address());
            CpuTime cpu = new CpuTime().of("the service", service.pid()).of("PostgreSQL", world.postmaster());
            for (int run = 0; run < runs; run++) {
                world.forgetPredictions();
                CpuTime.Span span = cpu.begin();
                double seconds = portfolio.seconds();
                span.microsEach(tenants)
                        .forEach((name, micros) -> figures.add("processor time of " + name, "µs a tenant", micros));
                double out = copy.ledgerOut();
                double in = copy.predictionsIn();
                System.err.printf(
                        Locale.ROOT, "run %d: %.1f s, copied out in %.1f s, in in %.1f s%n", run, seconds, out, in);
                figures.add("run", "s", "180 for a million", seconds);
                figures.add("tenants", "a second", tenants / seconds);
                figures.add("COPY of the same rows out, of the results in", "s", out + in);
                figures.add("times as long as COPY", "", "at most 3", seconds / (out + in));
                figures.add("heap in use at its highest", "MB", "at most 1,024", portfolio.highestHeap());
            }
        }
        System.out.print(json ? figures.json() : figures.table());
        return 0;
    }
}
