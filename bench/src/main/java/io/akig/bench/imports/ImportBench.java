package io.akig.bench.imports;

import io.akig.bench.report.Figures;
import io.akig.bench.world.BenchWorld;
import io.akig.kit.schema.DatabaseUrl;
import io.akig.solvency.ledger.csv.ImportLedger;
import io.akig.solvency.ledger.csv.ImportProgress;
import io.akig.solvency.ledger.csv.ImportReport;
import io.akig.solvency.ledger.csv.LedgerFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code import}: a ledger from CSV files into an empty database, and the same files once more. */
@Command(name = "import")
public final class ImportBench implements Callable<Integer> {
    @Option(names = "--tenants")
    int tenants = 20_000;

    @Option(names = "--runs")
    int runs = 5;

    @Option(names = "--json")
    boolean json;

    @Override
    public Integer call() throws Exception {
        Figures figures = new Figures("import").setting("tenants", tenants);
        try (BenchWorld world = BenchWorld.of(tenants, System.err)) {
            Path files = world.files().resolve("csv");
            Files.createDirectories(files);
            ScratchDatabase scratch = new ScratchDatabase(world.database());
            scratch.writeCsv(files);
            for (int run = 0; run <= runs; run++) {
                DatabaseUrl empty = scratch.empty();
                ImportReport first = imported(empty, files);
                ImportReport again = imported(empty, files);
                System.err.printf(
                        Locale.ROOT,
                        "%,d rows in %.1f s, again in %.1f s%s%n",
                        first.rows(),
                        first.seconds(),
                        again.seconds(),
                        run == 0 ? " (warming up)" : "");
                if (run > 0) {
                    figures.add("rows, all new", "a second", "at least 100,000", first.rows() / first.seconds());
                    figures.add("rows, all known", "a second", again.rows() / again.seconds());
                }
                figures.setting("rows", first.rows());
            }
            scratch.drop();
        }
        System.out.print(json ? figures.json() : figures.table());
        return 0;
    }

    private static ImportReport imported(DatabaseUrl database, Path files) {
        ImportReport report = new ImportLedger(database.dataSource(), Clock.systemUTC())
                .run(LedgerFiles.in(files), false, ImportProgress.NONE);
        if (!report.accepted()) {
            throw new IllegalStateException("Refused: " + report.badLines().get(0));
        }
        return report;
    }
}
