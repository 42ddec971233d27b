package io.akig.quickstart.command;

import io.akig.quickstart.model.EvaluateModel;
import io.akig.quickstart.model.Report;
import io.akig.quickstart.model.ReportFiles;
import io.akig.quickstart.model.ScoringTools;
import io.akig.quickstart.world.World;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
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

    @Option(names = "--out", paramLabel = "FILE|DIR")
    @Nullable
    Path out;

    @Option(names = "--json")
    boolean json;

    @Override
    int work(World world) throws SQLException, IOException {
        try (ScoringTools tools = ScoringTools.on(world)) {
            Report report = new EvaluateModel(tools, world.directory(), terminal()).run(graceDays, from);
            root().out().println(json ? report.json() : report.table().stripTrailing());
            root().out().flush(); // a full disk does not take the answer away
            ReportFiles files = ReportFiles.at(report.name(), world.directory(), out);
            files.write(report);
            PrintWriter paths = json ? terminal().err() : root().out();
            files.paths().forEach(path -> paths.println("Written to " + path));
        }
        return 0;
    }
}
