package io.akig.spark;

import io.akig.spark.input.Table;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.apache.spark.sql.SparkSession;

/** Tables of one tenant in Parquet, each said in SQL so that a test can say one of them wrongly. */
final class SmallTables {
    private final Map<Table, String> queries = new EnumMap<>(Table.class);

    SmallTables() {
        queries.put(Table.AGENCIES, "select 'kindia' agency_id, 'Africa/Conakry' time_zone");
        queries.put(
                Table.TENANTS,
                "select 'awa' tenant_id, 'kindia' agency_id, 9L ledger_revision,"
                        + " timestamp '2026-03-10 09:00:00Z' read_at, false erased");
        queries.put(
                Table.LEASES,
                "select 'awa' tenant_id, 100L rent_minor, 5 due_day, cast(null as bigint) monthly_income_minor,"
                        + " date '2025-01-01' lease_start, cast(null as date) lease_end,"
                        + " timestamp '2025-01-01 00:00:00Z' recorded_at, 1L revision");
        queries.put(
                Table.RENT_CHARGES,
                "select 'awa' tenant_id, 'c1' charge_id, date '2026-03-05' due_date, 100L amount_minor,"
                        + " timestamp '2026-02-05 00:00:00Z' recorded_at, 2L revision");
        queries.put(
                Table.PAYMENTS,
                "select 'awa' tenant_id, 'p1' payment_id, date '2026-03-04' paid_on, 100L amount_minor,"
                        + " 'c1' charge_id, timestamp '2026-03-04 00:00:00Z' recorded_at, 3L revision");
    }

    /** The same but for one text in one table's query. */
    SmallTables with(Table table, String said, String instead) {
        String query = queries.get(table);
        if (!query.contains(said)) {
            throw new IllegalArgumentException(query + " does not say " + said);
        }
        queries.put(table, query.replace(said, instead));
        return this;
    }

    SmallTables without(Table table) {
        queries.remove(table);
        return this;
    }

    void write(SparkSession spark, Path folder) {
        queries.forEach((table, query) ->
                spark.sql(query).write().parquet(folder.resolve(table.title()).toString()));
    }
}
