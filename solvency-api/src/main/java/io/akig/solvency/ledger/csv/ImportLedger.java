package io.akig.solvency.ledger.csv;

import io.akig.solvency.ledger.csv.Staging.FileRead;
import io.akig.solvency.ledger.csv.StoreLedger.Written;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/**
 * Brings an agency's ledger in from CSV: every line or none, in one transaction. The files are streamed, so their size is
 * limited by the database and not by memory. Lines that are known already change nothing. Blocking.
 */
public final class ImportLedger {
    private static final List<FileLines> KINDS = List.of(new TenantLines(), new ChargeLines(), new PaymentLines());

    private final DataSource database;
    private final Clock clock;

    /** The schema must be in place. The clock decides what is in the future. */
    public ImportLedger(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Reads the files and, unless a line is wrong, stores them.
     *
     * @param dryRun store nothing, but report as if
     * @throws ImportFailed if the files cannot be read or the database fails; then nothing was stored
     */
    public ImportReport run(LedgerFiles files, boolean dryRun, ImportProgress progress) {
        return run(files, dryRun, progress, Ordered.BY_COMMAND);
    }

    /**
     * The same for whoever ordered it: tenants of other agencies do not exist for one who sees one.
     */
    public ImportReport run(LedgerFiles files, boolean dryRun, ImportProgress progress, Ordered ordered) {
        try (Session session = new Session(database.getConnection())) {
            return new Run(session, dryRun, progress, ordered).of(files);
        } catch (SQLException e) {
            throw new ImportFailed("The database gave up on the import; nothing was stored: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new ImportFailed("The files could not be read to the end; nothing was stored: " + e.getMessage(), e);
        }
    }

    private final class Run {
        private final Session session;
        private final boolean dryRun;
        private final ImportProgress progress;
        private final Ordered ordered;
        private final BadLines bad = new BadLines();
        private final Map<LedgerFile, FileRead> read = new EnumMap<>(LedgerFile.class);
        private final List<String> notes = new ArrayList<>();
        private final long started = System.nanoTime();

        Run(Session session, boolean dryRun, ImportProgress progress, Ordered ordered) {
            this.session = session;
            this.dryRun = dryRun;
            this.progress = progress;
            this.ordered = ordered;
        }

        ImportReport of(LedgerFiles files) throws SQLException, IOException {
            Staging staging = new Staging(session, progress, bad);
            staging.createTables();
            for (FileLines kind : KINDS) {
                LedgerFiles.Source source = files.sources().get(kind.file());
                if (source != null) {
                    FileRead result = staging.read(kind, source);
                    read.put(kind.file(), result);
                    noteIgnored(kind.file(), result);
                }
            }
            staging.analyze();
            check();
            Map<LedgerFile, Written> written = bad.isEmpty() ? store() : Map.of();
            return report(written);
        }

        private void check() throws SQLException {
            if (!readWhole(LedgerFile.TENANTS)) {
                notes.add("ids were not compared, as tenants.csv could not be read");
                return;
            }
            progress.checking();
            LockLedger.of(session, ordered.agency());
            ResolveLines.in(
                    session,
                    read,
                    OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS));
            TenantChecks.run(session, bad);
            ChargeChecks.run(session, bad);
            PaymentChecks.run(session, file(LedgerFile.PAYMENTS), readWhole(LedgerFile.CHARGES), bad);
        }

        private Map<LedgerFile, Written> store() throws SQLException {
            progress.storing();
            ChargeChecks.keepNew(session);
            PaymentChecks.keepNew(session);
            Map<LedgerFile, Written> written = new StoreLedger(session).write(file(LedgerFile.TENANTS));
            if (!dryRun) {
                // At the end: other writers of the agencies wait from here on.
                ImportDeed.record(session, ordered, written);
                session.commit();
            }
            return written;
        }

        private ImportReport report(Map<LedgerFile, Written> written) {
            List<FileCounts> counts = new ArrayList<>();
            read.forEach((file, result) -> {
                Written w = written.getOrDefault(file, Written.NOTHING);
                long unchanged = bad.isEmpty() ? result.rows() - w.inserted() - w.updated() : 0;
                counts.add(new FileCounts(file, result.rows(), w.inserted(), w.updated(), unchanged, bad.in(file)));
            });
            double seconds = (System.nanoTime() - started) / 1e9;
            return new ImportReport(dryRun, counts, bad.shown(), bad.total(), notes, seconds);
        }

        private void noteIgnored(LedgerFile file, FileRead result) {
            String ignored = result.header() == null ? "" : result.header().ignored();
            if (!ignored.isEmpty()) {
                notes.add(file.fileName() + " has columns that are not used: " + ignored);
            }
        }

        private boolean readWhole(LedgerFile file) {
            return file(file).complete();
        }

        private FileRead file(LedgerFile file) {
            return read.getOrDefault(file, FileRead.ABSENT);
        }
    }
}
