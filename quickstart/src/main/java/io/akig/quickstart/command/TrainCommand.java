package io.akig.quickstart.command;

import io.akig.core.training.TrainingOptions;
import io.akig.quickstart.model.ScoringTools;
import io.akig.quickstart.model.TrainModel;
import io.akig.quickstart.world.World;
import java.sql.SQLException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** `./akig train`. */
@Command(name = "train")
final class TrainCommand extends WorldCommand {
    @Option(names = "--activate")
    boolean activate;

    @Option(names = "--grace-days", paramLabel = "N", converter = Values.GraceDays.class)
    int graceDays = TrainingOptions.DEFAULT_GRACE_DAYS;

    @Override
    int work(World world) throws SQLException {
        try (ScoringTools tools = ScoringTools.on(world)) {
            root().out()
                    .print(new TrainModel(tools, terminal())
                            .run(graceDays, activate)
                            .summary());
            root().out().flush();
        }
        return 0;
    }
}
