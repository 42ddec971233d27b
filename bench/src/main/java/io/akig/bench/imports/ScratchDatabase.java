package io.akig.bench.imports;

import io.akig.kit.schema.DatabaseUrl;
import io.akig.kit.schema.SchemaMigrator;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.postgresql.PGConnection;

/** A second database beside the made-up ledger, emptied for each run. */
final class ScratchDatabase {
    private static final String NAME = "akig_import_bench";

    /** What the ledger holds, as the files of an import say it. */
    private static final Map<String, String> FILES = Map.of(
            "tenants.csv",
            "select t.tenant_id, t.full_name, t.agency_id as agency, l.rent_minor / 100 as rent_amount, l.due_day,"
                    + " l.monthly_income_minor / 100 as monthly_income, l.lease_start"
                    + " from tenants t join leases l on l.tenant_id = t.tenant_id",
            "charges.csv",
            "select tenant_id, charge_id, due_date, amount_minor / 100 as amount from rent_charges order by due_date",
            "payments.csv",
            "select tenant_id, payment_id, paid_on, amount_minor / 100 as amount, charge_id from payments order by paid_on");

    private final DatabaseUrl ledger;

    ScratchDatabase(DatabaseUrl ledger) {
        this.ledger = ledger;
    }

    void writeCsv(Path folder) throws SQLException, IOException {
        try (Connection connection = ledger.dataSource().getConnection()) {
            for (Map.Entry<String, String> file : FILES.entrySet()) {
                try (OutputStream csv = Files.newOutputStream(folder.resolve(file.getKey()))) {
                    connection
                            .unwrap(PGConnection.class)
                            .getCopyAPI()
                            .copyOut("copy (" + file.getValue() + ") to stdout (format csv, header)", csv);
                }
            }
        }
    }

    /** With the schema and nothing in it. */
    DatabaseUrl empty() throws SQLException {
        drop();
        run("create database " + NAME);
        run("checkpoint");
        DatabaseUrl empty = new DatabaseUrl(
                ledger.host(), ledger.port(), NAME, ledger.user(), ledger.password(), ledger.parameters());
        var unused = new SchemaMigrator(empty.dataSource()).migrate();
        return empty;
    }

    void drop() throws SQLException {
        run("drop database if exists " + NAME + " with (force)");
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = ledger.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
