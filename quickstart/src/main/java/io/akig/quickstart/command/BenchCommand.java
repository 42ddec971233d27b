package io.akig.quickstart.command;

import io.akig.quickstart.Terminal;
import io.akig.quickstart.bench.StartBench;
import io.akig.quickstart.run.FirstStart;
import io.akig.quickstart.world.World;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** `./akig bench start`; all other benchmarks are in a module of their own. */
@Command(name = "bench")
final class BenchCommand extends SubcommandsOnly {
    private BenchCommand() {
        super("`./akig bench` needs what to measure here: start");
    }

    static CommandLine tree() {
        return new CommandLine(new BenchCommand()).addSubcommand(new Start());
    }

    /** Needs the jars for the images, which the script builds before. */
    @Command(name = "start")
    static final class Start extends WorldCommand {
        @Option(names = "--rounds", paramLabel = "N", converter = Values.Rounds.class)
        int rounds = 5;

        @Option(names = "--json")
        boolean json;

        @Override
        int run() throws Exception {
            System.setProperty("akig.log.name", "bench");
            try (World world = World.serve(root().directory(), terminal().environment())) {
                migrate(world);
                new FirstStart(world, speakingAside()).complete(world.embedded());
                return work(world);
            }
        }

        /** What comes out is the figures alone. */
        private Terminal speakingAside() {
            Terminal all = terminal();
            return new Terminal(all.err(), all.err(), all.interactive(), all.clock(), all.environment());
        }

        @Override
        int work(World world) throws Exception {
            Path home = Path.of(System.getProperty("akig.home", ""));
            root().out().print(new StartBench(world, terminal(), home, rounds).run(json));
            root().out().flush();
            return 0;
        }
    }
}
