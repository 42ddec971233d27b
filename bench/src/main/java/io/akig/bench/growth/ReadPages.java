package io.akig.bench.growth;

import io.akig.kit.schema.DatabaseUrl;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How many pages PostgreSQL touches for one tenant's charges and payments, and that it reads them by an index. */
final class ReadPages {
    private static final Pattern HIT = Pattern.compile("Buffers: shared (?:hit=(\\d+))? ?(?:read=(\\d+))?");

    private ReadPages() {}

    /** @throws IllegalStateException if a table is read as a whole */
    static double of(DatabaseUrl database, int tenants) throws SQLException {
        return pages(database, "charge_id, due_date, amount_minor, recorded_at, revision from rent_charges", tenants)
                + pages(
                        database,
                        "payment_id, paid_on, amount_minor, charge_id, recorded_at, revision from payments",
                        tenants);
    }

    private static double pages(DatabaseUrl database, String columns, int tenants) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                PreparedStatement explain = connection.prepareStatement("explain (analyze, buffers) select " + columns
                        + " where tenant_id = 'bench-" + tenants / 2 + "'");
                ResultSet plan = explain.executeQuery()) {
            double pages = 0;
            while (plan.next()) {
                String line = plan.getString(1);
                if (line.contains("Seq Scan")) {
                    throw new IllegalStateException(columns + " is read as a whole: " + line);
                }
                Matcher hit = HIT.matcher(line);
                if (pages == 0 && hit.find()) {
                    pages = number(hit.group(1)) + number(hit.group(2));
                }
            }
            return pages;
        }
    }

    private static double number(@Nullable String digits) {
        return digits == null ? 0 : Double.parseDouble(digits);
    }
}
