package io.akig.bench.sessions;

import io.akig.bench.report.Figures;
import io.akig.bench.world.BenchWorld;
import io.akig.bench.world.CpuTime;
import io.akig.bench.world.ServiceProcess;
import io.akig.bench.world.SolvencyProcess;
import java.net.URI;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code sessions}: one gateway with many open windows, which listen from another process. */
@Command(name = "sessions")
public final class SessionsBench implements Callable<Integer> {
    private static final int TENANTS = 2_000;
    private static final String AGENCY = "bench-agency-0";
    /** Nobody opens more windows a minute than one person may; each signs in once. */
    private static final int PEOPLE = 40;

    @Option(names = "--sessions")
    int sessions = 10_000;

    /** Alerts that are waited for one after the other. */
    @Option(names = "--rounds")
    int rounds = 100;

    /** Alerts a second to some of the sessions. */
    @Option(names = "--rate")
    int rate = 500;

    @Option(names = "--rate-sessions")
    int rateSessions = 1_000;

    @Option(names = "--seconds")
    int seconds = 10;

    /** Alerts of one transaction. */
    @Option(names = "--together")
    int together = 10;

    /** Seconds at that rate, before anything is measured. */
    @Option(names = "--warm-up")
    int warmUp = 10;

    @Option(names = "--runs")
    int runs = 5;

    /** Of the gateway's JVM: a pod's, with the heap in memory from the start, so that resident memory grows by what is beside it. */
    @Option(names = "--java-option")
    List<String> javaOptions = List.of("-Xms614m", "-Xmx614m", "-XX:+AlwaysPreTouch", "-XX:+UseSerialGC");

    @Option(names = "--json")
    boolean json;

    @Override
    public Integer call() throws Exception {
        OpenFiles.allow(sessions);
        Figures figures = new Figures("sessions")
                .setting("sessions", sessions)
                .setting("alerts, one after the other, a run", rounds)
                .setting("alerts of one transaction", together)
                .setting("options of the gateway's JVM", String.join(" ", javaOptions));
        try (BenchWorld world = BenchWorld.of(TENANTS, System.err);
                AlertWriter writer = AlertWriter.on(world.database(), AGENCY);
                ServiceProcess process = SolvencyProcess.on(world, javaOptions)) {
            List<String> cookies = Viewers.signedIn(world, process.address(), AGENCY, Math.min(PEOPLE, sessions));
            try (Crowd crowd = new Crowd(URI.create(process.address()), cookies)) {
                CpuTime cpu = new CpuTime()
                        .of("the gateway", process.pid())
                        .of("PostgreSQL", world.postmaster())
                        .ofThisProcess("the load");
                Run run = new Run(new Gateway(process), crowd, writer, cpu, figures);
                System.err.println("Warming up");
                crowd.open(Math.min(sessions, rateSessions));
                run.flood(rate, together, warmUp, false);
                run.rounds(rounds, false);
                for (int i = 0; i < runs; i++) {
                    run.open(sessions);
                    run.rounds(rounds, true);
                    run.close(Math.min(sessions, rateSessions));
                    run.flood(rate, together, seconds, true);
                }
            }
        }
        System.out.print(json ? figures.json() : figures.table());
        return 0;
    }
}
