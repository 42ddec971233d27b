package io.akig.quickstart.command;

import io.akig.quickstart.run.RunAll;
import io.akig.quickstart.run.ServicePorts;
import io.akig.quickstart.world.World;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** `./akig run`. */
@Command(name = "run")
final class RunCommand extends WorldCommand {
    @Option(names = "--scoring-port", paramLabel = "PORT", converter = Values.Port.class)
    int scoringPort = 8001;

    @Option(names = "--api-port", paramLabel = "PORT", converter = Values.Port.class)
    int apiPort = 8000;

    @Option(names = "--dashboard-port", paramLabel = "PORT", converter = Values.Port.class)
    int dashboardPort = 3000;

    @Option(names = "--demo", negatable = true)
    @Nullable
    Boolean demo;

    @Override
    int run() throws Exception {
        System.setProperty("akig.log.name", "run");
        ServicePorts ports = new ServicePorts(scoringPort, apiPort, dashboardPort);
        new RunAll(root().directory(), terminal(), ports).run(WorldCommand::migrate, demo);
        return 0;
    }

    @Override
    int work(World world) {
        throw new IllegalStateException("run keeps its own world");
    }
}
