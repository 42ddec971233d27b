package io.akig.quickstart.bench;

import io.akig.quickstart.Terminal;
import io.akig.quickstart.world.World;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts each service again and again, without and with its archive, on the stores of a world that has a model. */
public final class StartBench {
    private final World world;
    private final Terminal terminal;
    private final Path home;
    private final int rounds;

    /**
     * @param home the root of the repository, where the jars for the images are built
     * @param rounds starts of each kind
     */
    public StartBench(World world, Terminal terminal, Path home, int rounds) {
        this.world = world;
        this.terminal = terminal;
        this.home = home;
        this.rounds = rounds;
    }

    /** The figures, as a table or as JSON. */
    public String run(boolean json) throws IOException, InterruptedException {
        List<StartReport.Row> rows = new ArrayList<>();
        for (Served service : Served.ALL) {
            rows.add(measure(service));
        }
        StartReport report = new StartReport(rows);
        return json ? report.json() + "\n" : report.table();
    }

    private StartReport.Row measure(Served service) throws IOException, InterruptedException {
        terminal.err().println("Starting the " + service.module() + " " + 2 * rounds + " times …");
        Unpacked unpacked = Unpacked.of(service, home, home.resolve("target").resolve("starts"));
        List<OneStart> plain = starts(service, unpacked, List.of());
        double making = unpacked.makeArchive();
        List<OneStart> fast = starts(service, unpacked, List.of(unpacked.archiveFlag()));
        return new StartReport.Row(service.module(), unpacked.sizes(), making, plain, fast);
    }

    private List<OneStart> starts(Served service, Unpacked unpacked, List<String> flags)
            throws IOException, InterruptedException {
        List<OneStart> starts = new ArrayList<>();
        for (int i = 0; i < rounds; i++) {
            starts.add(OneStart.of(service, unpacked, flags, world));
        }
        return starts;
    }
}
