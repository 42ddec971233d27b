package io.akig.quickstart.command;

import io.akig.quickstart.model.EvaluateModel;
import io.akig.quickstart.model.Report;
import io.akig.quickstart.model.ScoringTools;
import io.akig.quickstart.world.World;
import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** `./akig evaluate`. */
@Command(name = "evaluate")
final class EvaluateCommand extends WorldCommand {
    @Option(names = "--from", paramLabel = "DATE")
    @Nullable
    LocalDate from;

    @Option(names = "--grace-days", paramLabel = "N", converter = Values.GraceDays.class)
    @Nullable
    Integer graceDays;

    @Option(names = "--json")
    boolean json;

    @Override
    int work(World world) throws SQLException, IOException {
        try (ScoringTools tools = ScoringTools.on(world)) {
            Report report = new EvaluateModel(tools, world.directory(), terminal()).run(graceDays, from);
            root().out().println(json ? report.json() : report.table().stripTrailing());
        }
        return 0;
    }
}
