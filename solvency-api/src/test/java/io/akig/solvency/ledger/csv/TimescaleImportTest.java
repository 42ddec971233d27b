package io.akig.solvency.ledger.csv;

import static org.assertj.core.api.Assertions.assertThat;

import io.akig.kit.schema.SchemaMigrator;
import io.akig.solvency.ledger.csv.Staging.FileRead;
import io.akig.solvency.ledger.csv.StoreLedger.Written;
import io.akig.testkit.DatabaseUnderTest;
import java.io.InputStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class TimescaleImportTest {
    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-23T10:00:00Z");

    @Test
    void hypertables_take_an_import_and_know_it_again(@TempDir Path directory) throws Exception {
        LargeLedger.write(directory, 50, 600, 700);
        try (DatabaseUnderTest database = DatabaseUnderTest.timescaleInDocker()) {
            var unused = new SchemaMigrator(database.dataSource()).migrate();
            ImportLedger importer =
                    new ImportLedger(database.dataSource(), Clock.fixed(NOW.toInstant(), NOW.getOffset()));

            ImportReport first = importer.run(LedgerFiles.in(directory), false, ImportProgress.NONE);
            ImportReport again = importer.run(LedgerFiles.in(directory), false, ImportProgress.NONE);

            assertThat(first.badLines()).isEmpty();
            assertThat(first.of(LedgerFile.PAYMENTS).inserted()).isEqualTo(700);
            assertThat(again.files()).allMatch(counts -> counts.unchanged() == counts.rows());
        }
    }

    /** The WebAssembly build ends at a COPY on the wire; all that follows the COPY runs on it. */
    @Test
    void staged_lines_are_compared_and_stored_on_hypertables() throws Exception {
        try (DatabaseUnderTest database = DatabaseUnderTest.timescaleOnNode()) {
            var unused = new SchemaMigrator(database.dataSource()).migrate();

            assertThat(storeStaged(database.dataSource()))
                    .containsEntry(LedgerFile.TENANTS, new Written(1, 0))
                    .containsEntry(LedgerFile.CHARGES, new Written(2, 0))
                    .containsEntry(LedgerFile.PAYMENTS, new Written(2, 0));
            assertThat(storeStaged(database.dataSource()).values()).containsOnly(Written.NOTHING);
            assertThat(JdbcClient.create(database.dataSource())
                            .sql("select count(distinct tableoid) from rent_charges")
                            .query(Long.class)
                            .single())
                    .isEqualTo(2);
        }
    }

    private static Map<LedgerFile, Written> storeStaged(DataSource database) throws SQLException {
        BadLines bad = new BadLines();
        Header header = Header.read(
                LedgerFile.TENANTS,
                new CsvLine(1, List.of("tenant_id", "rent_amount")),
                new Utf8Reader(InputStream.nullInputStream(), 0),
                bad);
        FileRead tenants = new FileRead(header, 1, true);
        try (Session session = new Session(database.getConnection())) {
            new Staging(session, ImportProgress.NONE, bad).createTables();
            session.script(
                    """
                    insert into import_tenants (line, ok, tenant_id, rent_minor) values (2, true, 'T1', 500);
                    insert into import_charges values (2, true, 'T1', 'C1', '2023-01-05', 500, null, null),
                                                      (3, true, 'T1', 'C2', '2025-01-05', 500, null, null);
                    insert into import_payments values
                        (2, true, 'T1', 'P1', '2023-01-05', 500, 'C1', 'cash', null, null),
                        (3, true, 'T1', 'P2', '2025-01-06', 500, null, null, null, '2025-01-07T08:00:00')""");
            LockLedger.of(session, null);
            ResolveLines.in(session, Map.of(LedgerFile.TENANTS, tenants), NOW);
            TenantChecks.run(session, bad);
            ChargeChecks.run(session, bad);
            PaymentChecks.run(session, FileRead.ABSENT, true, bad);
            assertThat(bad.shown()).isEmpty();
            ChargeChecks.keepNew(session);
            PaymentChecks.keepNew(session);
            Map<LedgerFile, Written> written = new StoreLedger(session).write(tenants);
            session.commit();
            return written;
        }
    }
}
