package io.akig.solvency.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Walks every agency's chain from its first entry and computes each hash once more, independently of the database that
 * wrote it. Blocking; memory does not grow with the trail.
 */
public final class VerifyAudit {
    private static final int FETCH = 1_000;

    private static final String AGENCIES =
            """
            select coalesce(h.agency_id, e.agency_id), coalesce(h.sequence, 0), coalesce(h.hash, ''::bytea)
            from audit_heads h
            full join (select distinct agency_id from audit_entries) e on e.agency_id = h.agency_id
            order by 1
            """;

    private static final String ENTRIES =
            """
            select agency_id, sequence, (extract(epoch from at) * 1000000)::bigint, actor_id, actor_name, action,
                   subject_kind, subject_id, details_digest, previous_hash, request_id, hash, details::text
            from audit_entries where agency_id = ? order by sequence
            """;

    private final DataSource database;

    public VerifyAudit(DataSource database) {
        this.database = database;
    }

    /** One result an agency, by its id. */
    public List<Chain> run() throws SQLException {
        List<Chain> chains = new ArrayList<>();
        try (Connection connection = database.getConnection()) {
            // One snapshot for heads and entries, and rows by portions: both need a transaction.
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setAutoCommit(false);
            try (PreparedStatement heads = connection.prepareStatement(AGENCIES);
                    ResultSet row = heads.executeQuery()) {
                while (row.next()) {
                    chains.add(verify(connection, row.getString(1), row.getLong(2), row.getBytes(3)));
                }
            }
            connection.rollback();
        }
        return chains;
    }

    private static Chain verify(Connection connection, String agency, long last, byte[] head) throws SQLException {
        byte[] previous = new byte[32];
        long expected = 1;
        try (PreparedStatement entries = connection.prepareStatement(ENTRIES)) {
            entries.setString(1, agency);
            entries.setFetchSize(FETCH);
            try (ResultSet row = entries.executeQuery()) {
                while (row.next()) {
                    String fault = fault(row, expected, previous);
                    if (fault != null) {
                        return new Chain(agency, expected - 1, "", fault);
                    }
                    previous = row.getBytes(12);
                    expected++;
                }
            }
        }
        String fault = expected - 1 == last && Arrays.equals(previous, head)
                ? null
                : "the chain ends at entry " + (expected - 1) + ", but its head says " + last;
        return new Chain(agency, expected - 1, HexFormat.of().formatHex(previous), fault);
    }

    private static @Nullable String fault(ResultSet row, long expected, byte[] previous) throws SQLException {
        if (row.getLong(2) != expected) {
            return "entry " + expected + " is missing";
        }
        String details = row.getString(13);
        if (details != null && !Arrays.equals(sha256(details), row.getBytes(9))) {
            return "the details of entry " + expected + " were changed";
        }
        if (!Arrays.equals(row.getBytes(10), previous)) {
            return "entry " + expected + " does not follow on the one before";
        }
        HexFormat hex = HexFormat.of();
        StringBuilder fields = new StringBuilder();
        for (int column = 1; column <= 8; column++) {
            append(fields, row.getString(column));
        }
        append(fields, hex.formatHex(row.getBytes(9)));
        append(fields, hex.formatHex(row.getBytes(10)));
        append(fields, row.getString(11));
        return Arrays.equals(sha256(fields.toString()), row.getBytes(12)) ? null : "entry " + expected + " was changed";
    }

    private static void append(StringBuilder fields, String field) {
        fields.append(field.getBytes(StandardCharsets.UTF_8).length).append(':').append(field);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * What became of one agency's chain.
     *
     * @param entries that are right, from the first on
     * @param head hash of the last entry in hexadecimal: kept elsewhere, it proves that none was cut off since
     * @param fault what is wrong first; null if nothing is
     */
    public record Chain(String agency, long entries, String head, @Nullable String fault) {}
}
