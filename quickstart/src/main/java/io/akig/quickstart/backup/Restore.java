package io.akig.quickstart.backup;

import io.akig.quickstart.Refusal;
import io.akig.quickstart.backup.Contents.Table;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.sql.DataSource;
import org.postgresql.PGConnection;

/** Fills an empty database with what a backup holds, all of it or nothing. */
public final class Restore {
    private static final String OUR_TRIGGERS =
            """
            select relname, tgname from pg_trigger join pg_class on pg_class.oid = tgrelid
            where relnamespace = current_schema()::regnamespace and not tgisinternal and tgname not like 'ts\\_%' and tgenabled <> 'D'
            """;

    private static final String COUNTERS =
            """
            select table_name, column_name, pg_get_serial_sequence(quote_ident(table_name), column_name)
            from information_schema.columns where table_schema = current_schema() and is_identity = 'YES'
            """;

    private final DataSource database;
    private final String schema;

    /** @param schema the newest migration that is in place */
    public Restore(DataSource database, String schema) {
        this.database = database;
        this.schema = schema;
    }

    /** @return how many rows there are now */
    public long from(Path file) throws SQLException, IOException {
        if (!Files.isRegularFile(file)) {
            throw new Refusal("There is no file " + file + ".");
        }
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            Contents contents = contents(zip, file);
            if (!contents.schema().equals(schema)) {
                throw new Refusal(file + " is of schema " + contents.schema() + ", and this release of AKIG has "
                        + schema + ": restore it with the release that made it, then upgrade that database.");
            }
            fill(zip, contents, file);
            return contents.rows();
        } catch (ZipException e) {
            throw new Refusal(file + " is no backup of AKIG, or not all of it: " + e.getMessage() + ".", e);
        }
    }

    private static Contents contents(ZipFile zip, Path file) throws IOException {
        ZipEntry entry = zip.getEntry(Contents.ENTRY);
        if (entry == null) {
            throw new Refusal(file + " is no backup of AKIG: it has no " + Contents.ENTRY + ".");
        }
        try (InputStream text = zip.getInputStream(entry)) {
            return Contents.parse(new String(text.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            throw new Refusal(file + " is no backup of AKIG: " + e.getMessage() + ".", e);
        }
    }

    private void fill(ZipFile zip, Contents contents, Path file) throws SQLException, IOException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            List<String> tables = Tables.inOrder(connection);
            Set<String> backedUp = new HashSet<>();
            contents.tables().forEach(table -> backedUp.add(table.name()));
            if (!backedUp.equals(new HashSet<>(tables))) {
                throw new Refusal(file + " has other tables than this database.");
            }
            refuseUnlessEmpty(connection, tables);
            // What they would write is in the backup.
            List<List<String>> triggers = Tables.rows(connection, OUR_TRIGGERS);
            for (List<String> trigger : triggers) {
                statement.execute(alter(trigger) + " disable trigger " + Tables.quoted(trigger.get(1)));
            }
            for (String table : tables) {
                Table held = contents.tables().stream()
                        .filter(candidate -> candidate.name().equals(table))
                        .findFirst()
                        .orElseThrow();
                copy(connection, zip, held, file);
            }
            for (List<String> trigger : triggers) {
                statement.execute(alter(trigger) + " enable trigger " + Tables.quoted(trigger.get(1)));
            }
            for (List<String> counter : Tables.rows(connection, COUNTERS)) {
                statement.execute("select setval('" + counter.get(2).replace("'", "''") + "', coalesce(max("
                        + Tables.quoted(counter.get(1)) + "), 0) + 1, false) from " + Tables.quoted(counter.get(0)));
            }
            connection.commit();
        }
    }

    private static String alter(List<String> trigger) {
        return "alter table " + Tables.quoted(trigger.get(0));
    }

    private static void refuseUnlessEmpty(Connection connection, List<String> tables) throws SQLException {
        for (String table : tables) {
            if (!Tables.rows(connection, "select 1 from " + Tables.quoted(table) + " limit 1")
                    .isEmpty()) {
                throw new Refusal("The database is not empty: there are rows in " + table
                        + ". A backup is restored into a new one, such as `--data-dir` with a new folder.");
            }
        }
    }

    private static void copy(Connection connection, ZipFile zip, Table table, Path file)
            throws SQLException, IOException {
        ZipEntry entry = zip.getEntry(table.entry());
        if (entry == null) {
            throw new Refusal(file + " lacks " + table.entry() + ".");
        }
        MessageDigest digest = BackUp.sha256();
        long rows;
        try (InputStream data = new DigestInputStream(zip.getInputStream(entry), digest)) {
            rows = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(
                            "copy " + Tables.quoted(table.name()) + " (" + Tables.columns(connection, table.name())
                                    + ") from stdin",
                            data);
        }
        if (rows != table.rows() || !HexFormat.of().formatHex(digest.digest()).equals(table.sha256())) {
            throw new Refusal(
                    file + " is damaged: the rows of " + table.name() + " are not those that were backed up.");
        }
    }
}
