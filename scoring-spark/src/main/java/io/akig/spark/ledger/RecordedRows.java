package io.akig.spark.ledger;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.unix_date;
import static org.apache.spark.sql.functions.unix_micros;

import io.akig.spark.input.LedgerTables;
import io.akig.spark.input.Table;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Rows of all tables in one form, so that one shuffle brings a tenant's together: days are epoch days, times epoch
 * microseconds, which no time zone of a session can move.
 */
final class RecordedRows {
    static final int TENANT = 0;
    static final int LEASE = 1;
    static final int CHARGE = 2;
    static final int PAYMENT = 3;

    private static final String TENANT_TYPE =
            "struct<agency_id:string,time_zone:string,erased:boolean,known_agency:boolean>";
    private static final String LEASE_TYPE =
            "struct<rent_minor:bigint,due_day:int,monthly_income_minor:bigint,lease_start:int,lease_end:int>";

    private RecordedRows() {}

    /** A tenant's rows are in one partition, one after the other, the row of {@code tenants} first. */
    static Dataset<Row> of(LedgerTables tables) {
        return tenants(tables)
                .union(leases(tables))
                .union(charges(tables))
                .union(payments(tables))
                .repartition(col("tenant_id"))
                .sortWithinPartitions("tenant_id", "kind");
    }

    private static Dataset<Row> tenants(LedgerTables tables) {
        Dataset<Row> agencies = tables.get(Table.AGENCIES).withColumnRenamed("agency_id", "agency");
        Dataset<Row> rows = tables.get(Table.TENANTS)
                .join(broadcast(agencies), col("agency_id").equalTo(col("agency")), "left_outer");
        Column tenant = struct(
                col("agency_id"),
                col("time_zone"),
                col("erased"),
                col("agency").isNotNull().as("known_agency"));
        return form(
                rows,
                TENANT,
                none("string"),
                none("string"),
                none("int"),
                none("bigint"),
                unix_micros(col("read_at")),
                col("ledger_revision"),
                tenant,
                none(LEASE_TYPE));
    }

    private static Dataset<Row> leases(LedgerTables tables) {
        Column lease = struct(
                col("rent_minor"),
                col("due_day"),
                col("monthly_income_minor"),
                unix_date(col("lease_start")).as("lease_start"),
                unix_date(col("lease_end")).as("lease_end"));
        return form(
                tables.get(Table.LEASES),
                LEASE,
                none("string"),
                none("string"),
                none("int"),
                none("bigint"),
                unix_micros(col("recorded_at")),
                col("revision"),
                none(TENANT_TYPE),
                lease);
    }

    private static Dataset<Row> charges(LedgerTables tables) {
        return money(tables, Table.RENT_CHARGES, CHARGE, "charge_id", none("string"), "due_date");
    }

    private static Dataset<Row> payments(LedgerTables tables) {
        return money(tables, Table.PAYMENTS, PAYMENT, "payment_id", col("charge_id"), "paid_on");
    }

    private static Dataset<Row> money(
            LedgerTables tables, Table table, int kind, String id, Column settles, String day) {
        return form(
                tables.get(table),
                kind,
                col(id),
                settles,
                unix_date(col(day)),
                col("amount_minor"),
                unix_micros(col("recorded_at")),
                col("revision"),
                none(TENANT_TYPE),
                none(LEASE_TYPE));
    }

    private static Dataset<Row> form(Dataset<Row> rows, int kind, Column... values) {
        String[] names = {"id", "settles", "day", "amount", "time", "revision", "tenant", "lease"};
        Column[] columns = new Column[names.length + 2];
        columns[0] = col("tenant_id");
        columns[1] = lit(kind).as("kind");
        for (int i = 0; i < names.length; i++) {
            columns[i + 2] = values[i].as(names[i]);
        }
        return rows.select(columns);
    }

    private static Column none(String type) {
        return lit(null).cast(type);
    }
}
