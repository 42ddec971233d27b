package io.akig.quickstart.command;

import io.akig.quickstart.ledger.ShownProgress;
import io.akig.quickstart.world.World;
import io.akig.solvency.ledger.csv.ImportLedger;
import io.akig.solvency.ledger.csv.ImportReport;
import io.akig.solvency.ledger.csv.LedgerFiles;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** `./akig import DIR`. */
@Command(name = "import")
final class ImportCommand extends WorldCommand {
    @Parameters(paramLabel = "DIR")
    @Nullable
    Path folder;

    @Option(names = "--dry-run")
    boolean dryRun;

    private @Nullable LedgerFiles files;

    @Override
    int run() throws Exception {
        files = LedgerFiles.in(Objects.requireNonNull(folder)); // before a database is started for nothing
        return super.run();
    }

    @Override
    int work(World world) {
        ShownProgress progress = new ShownProgress(terminal());
        ImportReport report;
        try {
            report = new ImportLedger(world.database().dataSource(), terminal().clock())
                    .run(Objects.requireNonNull(files), dryRun, progress);
        } finally {
            progress.done();
        }
        (report.accepted() ? terminal().out() : terminal().err()).print(report.toText());
        terminal().out().flush();
        terminal().err().flush();
        return report.accepted() ? 0 : CommandLines.FAILED;
    }
}
