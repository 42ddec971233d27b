package io.akig.bench.portfolio;

import io.akig.kit.schema.DatabaseUrl;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** The least that PostgreSQL itself needs to read the ledger and to write the results. */
final class PlainCopy {
    private final DatabaseUrl database;

    PlainCopy(DatabaseUrl database) {
        this.database = database;
    }

    /** Seconds to read every row of the ledger, written nowhere. */
    double ledgerOut() throws SQLException {
        return seconds(
                "copy tenants to '/dev/null'",
                "copy leases to '/dev/null'",
                "copy rent_charges to '/dev/null'",
                "copy payments to '/dev/null'");
    }

    /** Seconds to write the predictions of the last run into a table with the same indexes. */
    double predictionsIn() throws SQLException {
        double unused = seconds(
                "drop table if exists predictions_copied",
                "create table predictions_copied (like predictions including all)",
                "copy predictions to program 'cat > predictions.copied'",
                "checkpoint");
        double in = seconds("copy predictions_copied from 'predictions.copied'");
        unused = seconds("drop table predictions_copied", "copy (select) to program 'rm predictions.copied'");
        return in;
    }

    private double seconds(String... statements) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            long begun = System.nanoTime();
            for (String sql : statements) {
                statement.execute(sql);
            }
            return (System.nanoTime() - begun) / 1e9;
        }
    }
}
