package io.akig.solvency.ledger.csv;

import java.nio.file.Path;
import java.time.Clock;
import org.postgresql.ds.PGSimpleDataSource;

/** Run in a JVM of its own by {@link LargeImportTest}: directory, JDBC URL, user, password. Prints the report. */
final class SmallHeapImport {
    private SmallHeapImport() {}

    public static void main(String[] arguments) {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(arguments[1]);
        database.setUser(arguments[2]);
        database.setPassword(arguments[3]);
        ImportReport report = new ImportLedger(database, Clock.systemUTC())
                .run(LedgerFiles.in(Path.of(arguments[0])), false, ImportProgress.NONE);
        System.out.print(report.toText());
    }
}
