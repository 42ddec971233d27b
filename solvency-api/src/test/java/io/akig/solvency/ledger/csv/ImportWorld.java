package io.akig.solvency.ledger.csv;

import io.akig.kit.schema.DatabaseUrl;
import io.akig.testkit.TestDatabase;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A database, a clock that stands still, and the files to import, each given as its lines. */
final class ImportWorld implements AutoCloseable {
    static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    private final TestDatabase database = TestDatabase.migrated();
    private final Map<LedgerFile, byte[]> files = new EnumMap<>(LedgerFile.class);
    final JdbcClient jdbc = JdbcClient.create(database.dataSource());
    Instant now = NOW;

    /** An empty database and no files. */
    ImportWorld emptied() {
        files.clear();
        now = NOW;
        jdbc.sql("truncate agencies, tenants, leases, rent_charges, payments cascade")
                .update();
        return this;
    }

    void noFiles() {
        files.clear();
    }

    ImportWorld tenants(String... lines) {
        return file(LedgerFile.TENANTS, bytes("\n", lines));
    }

    ImportWorld charges(String... lines) {
        return file(LedgerFile.CHARGES, bytes("\n", lines));
    }

    ImportWorld payments(String... lines) {
        return file(LedgerFile.PAYMENTS, bytes("\n", lines));
    }

    ImportWorld file(LedgerFile file, byte[] content) {
        files.put(file, content);
        return this;
    }

    ImportWorld without(LedgerFile file) {
        files.remove(file);
        return this;
    }

    ImportReport run() {
        return importer(dataSource()).run(files(), false, ImportProgress.NONE);
    }

    ImportReport dryRun() {
        return importer(dataSource()).run(files(), true, ImportProgress.NONE);
    }

    ImportLedger importer(DataSource source) {
        return new ImportLedger(source, Clock.fixed(now, ZoneOffset.UTC));
    }

    DatabaseUrl url() {
        return database.url();
    }

    /** Cuts every connection but the one it uses itself. */
    void cutConnections() {
        jdbc.sql(
                        """
                        select count(pg_terminate_backend(pid)) from pg_stat_activity
                        where datname = current_database() and pid <> pg_backend_pid()""")
                .query(Long.class)
                .single();
    }

    DataSource dataSource() {
        return database.dataSource();
    }

    LedgerFiles files() {
        Map<LedgerFile, LedgerFiles.Source> sources = new EnumMap<>(LedgerFile.class);
        files.forEach((file, content) -> sources.put(
                file, new LedgerFiles.Source(() -> (InputStream) new ByteArrayInputStream(content), content.length)));
        return LedgerFiles.of(sources);
    }

    long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }

    List<String> texts(String sql) {
        return jdbc.sql(sql).query(String.class).list();
    }

    /** Everything stored, row by row. */
    List<String> everything() {
        return texts(
                """
                select t::text from agencies t union all select t::text from tenants t union all
                select t::text from leases t union all select t::text from rent_charges t union all
                select t::text from payments t order by 1""");
    }

    static byte[] bytes(String lineEnd, String... lines) {
        return bytes(StandardCharsets.UTF_8, lineEnd, lines);
    }

    static byte[] bytes(Charset charset, String lineEnd, String... lines) {
        return (String.join(lineEnd, lines) + lineEnd).getBytes(charset);
    }

    @Override
    public void close() {
        database.close();
    }
}
