package io.akig.solvency.ledger.csv;

import java.io.IOException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyIn;

/** Streams the files into temporary tables of the import's transaction; what cannot be understood goes to the bad lines. */
final class Staging {
    private static final int ROWS_BETWEEN_REPORTS = 5_000;

    /** {@code ok}: true if every cell is right, false if one is not, null if cells may be in the wrong columns. */
    private static final String TABLES =
            """
            set local work_mem = '64MB';
            set local jit = off;
            set local default_statistics_target = 10;
            set local timezone = 'UTC';
            set local datestyle = 'ISO, YMD';
            create temporary table import_tenants (
                line bigint not null, ok boolean, tenant_id text, agency_id text, full_name text, phone text,
                email text, property text, unit text, rent_minor bigint, due_day smallint, monthly_income_minor bigint,
                lease_start date, lease_end date) on commit drop;
            create temporary table import_charges (
                line bigint not null, ok boolean, tenant_id text, charge_id text, due_date date,
                amount_minor bigint, recorded_at timestamptz, recorded_local timestamp) on commit drop;
            create temporary table import_payments (
                line bigint not null, ok boolean, tenant_id text, payment_id text, paid_on date,
                amount_minor bigint, charge_id text, method text, recorded_at timestamptz, recorded_local timestamp)
                on commit drop;
            """;

    private final Session session;
    private final ImportProgress progress;
    private final BadLines bad;

    Staging(Session session, ImportProgress progress, BadLines bad) {
        this.session = session;
        this.progress = progress;
        this.bad = bad;
    }

    void createTables() throws SQLException {
        session.script(TABLES);
    }

    /** The tables have no statistics of their own accord, and without them a join of two can take minutes. */
    void analyze() throws SQLException {
        session.script("analyze import_tenants; analyze import_charges; analyze import_payments");
    }

    FileRead read(FileLines lines, LedgerFiles.Source source) throws IOException, SQLException {
        LedgerFile file = lines.file();
        CsvFile csv = null;
        try (var bytes = source.opening().open()) {
            csv = new CsvFile(bytes);
            CsvLine first = csv.next();
            if (first == null) {
                String reason = "the file is empty; a header with the names of its columns is needed";
                bad.add(new BadLine(file, 1, null, null, Fault.EMPTY_FILE, reason));
                return FileRead.UNREADABLE;
            }
            progress.reading(file, 0, 0);
            Header header = Header.read(file, first, csv.text(), bad);
            return header == null ? FileRead.UNREADABLE : rows(lines, csv, header, source.bytes());
        } catch (BadValue e) {
            bad.add(new BadLine(file, csv == null ? 1 : csv.line(), null, null, e.fault(), e.reason()));
            return FileRead.UNREADABLE;
        }
    }

    private FileRead rows(FileLines lines, CsvFile csv, Header header, long bytes) throws IOException, SQLException {
        CopyIn copy = session.copy(lines.copySql());
        try {
            CopyText out = new CopyText(copy);
            long rows = 0;
            boolean complete = false;
            try {
                for (CsvLine line = csv.next(); line != null; line = csv.next()) {
                    Cells cells = new Cells(lines.file(), header, csv.separator(), bad, line);
                    cells.check(csv.text());
                    lines.stage(cells, out);
                    if (++rows % ROWS_BETWEEN_REPORTS == 0) {
                        progress.reading(lines.file(), rows, share(csv, bytes));
                    }
                }
                complete = true;
            } catch (BadValue e) {
                bad.add(new BadLine(lines.file(), csv.line(), null, null, e.fault(), e.reason()));
            }
            out.end();
            progress.reading(lines.file(), rows, 1);
            return new FileRead(header, rows, complete);
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private static double share(CsvFile csv, long bytes) {
        return bytes < 0
                ? Double.NaN
                : bytes == 0 ? 1 : Math.min(1, (double) csv.text().offset() / bytes);
    }

    /**
     * What came of reading a file.
     *
     * @param header null if it could not be understood
     * @param complete to its end; what is not complete must not be compared with other files
     */
    record FileRead(@Nullable Header header, long rows, boolean complete) {
        static final FileRead ABSENT = new FileRead(null, 0, true);
        static final FileRead UNREADABLE = new FileRead(null, 0, false);

        /** The file has the column, so an empty cell says that there is no such value, not that nothing is said. */
        boolean has(String column) {
            return header != null && header.has(column);
        }
    }
}
