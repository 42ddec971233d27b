package io.akig.bench;

import io.akig.bench.alerts.AlertsBench;
import io.akig.bench.growth.GrowthBench;
import io.akig.bench.imports.ImportBench;
import io.akig.bench.memory.MemoryBench;
import io.akig.bench.portfolio.PortfolioBench;
import io.akig.bench.score.ScoreBench;
import io.akig.bench.sessions.SessionsBench;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The benchmarks' one entry: those of the whole by name, or whatever JMH understands. */
@Command(
        name = "bench",
        subcommands = {ScoreBench.class, PortfolioBench.class, ImportBench.class, GrowthBench.class, SessionsBench.class
        })
public final class Bench {

    private Bench() {}

    public static void main(String[] args) throws Exception {
        List<String> arguments = Arrays.asList(args);
        if (!arguments.isEmpty() && arguments.get(0).equals("memory")) {
            System.exit(MemoryBench.run(arguments.subList(1, arguments.size()), System.out, System.err));
        }
        if (!arguments.isEmpty() && arguments.get(0).equals("alerts")) {
            System.exit(AlertsBench.run(arguments.subList(1, arguments.size()), System.out, System.err));
        }
        CommandLine commands = new CommandLine(new Bench());
        if (!arguments.isEmpty() && commands.getSubcommands().containsKey(arguments.get(0))) {
            System.exit(commands.execute(args));
        }
        org.openjdk.jmh.Main.main(args);
    }
}
