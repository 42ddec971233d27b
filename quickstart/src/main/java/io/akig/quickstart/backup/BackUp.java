package io.akig.quickstart.backup;

import io.akig.quickstart.Refusal;
import io.akig.quickstart.backup.Contents.Table;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.postgresql.PGConnection;

/**
 * Copies every table as it is at one moment, while the services go on. The file is complete or not there.
 */
public final class BackUp {
    private final DataSource database;
    private final String schema;

    /** @param schema the newest migration that is in place */
    public BackUp(DataSource database, String schema) {
        this.database = database;
        this.schema = schema;
    }

    /**
     * @param file must not be there yet
     * @return how many rows it holds
     */
    public long into(Path file) throws SQLException, IOException {
        if (Files.exists(file)) {
            throw new Refusal(file + " is there already; a backup overwrites nothing.");
        }
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new Refusal("There is no folder " + folder + " for the backup.");
        }
        // It holds everything that is known of people.
        Path unfinished = Files.createTempFile(
                folder,
                ".akig-",
                ".part",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Contents contents;
            try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(unfinished), StandardCharsets.UTF_8)) {
                contents = write(zip);
            }
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
            return contents.rows();
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private Contents write(ZipOutputStream zip) throws SQLException, IOException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setReadOnly(true);
            List<Table> tables = new ArrayList<>();
            for (String table : Tables.inOrder(connection)) {
                tables.add(copy(connection, table, zip));
            }
            Contents contents = new Contents(schema, tables);
            zip.putNextEntry(new ZipEntry(Contents.ENTRY));
            zip.write(contents.text().getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
            connection.rollback();
            return contents;
        }
    }

    private static Table copy(Connection connection, String table, ZipOutputStream zip)
            throws SQLException, IOException {
        MessageDigest digest = sha256();
        zip.putNextEntry(new ZipEntry(Table.entry(table)));
        OutputStream data = new DigestOutputStream(zip, digest);
        // A query, as COPY of a hypertable by its name is empty: its rows are in chunks.
        long rows = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut(
                        "copy (select " + Tables.columns(connection, table) + " from " + Tables.quoted(table)
                                + ") to stdout",
                        data);
        zip.closeEntry();
        return new Table(table, rows, HexFormat.of().formatHex(digest.digest()));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
