package io.akig.spark.input;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.TimestampType;

import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.types.DataType;

/** What a score is computed from: the tables of the database, with the columns that matter. */
public enum Table {
    AGENCIES(text("agency_id"), text("time_zone")),
    TENANTS(
            text("tenant_id"),
            text("agency_id"),
            new Column("ledger_revision", LongType, false),
            new Column("read_at", TimestampType, false),
            new Column("erased", BooleanType, false)),
    LEASES(
            text("tenant_id"),
            new Column("rent_minor", LongType, true),
            new Column("due_day", IntegerType, true),
            new Column("monthly_income_minor", LongType, true),
            new Column("lease_start", DateType, true),
            new Column("lease_end", DateType, true),
            new Column("recorded_at", TimestampType, false),
            new Column("revision", LongType, false)),
    RENT_CHARGES(
            text("tenant_id"),
            text("charge_id"),
            new Column("due_date", DateType, false),
            new Column("amount_minor", LongType, false),
            new Column("recorded_at", TimestampType, false),
            new Column("revision", LongType, false)),
    PAYMENTS(
            text("tenant_id"),
            text("payment_id"),
            new Column("paid_on", DateType, false),
            new Column("amount_minor", LongType, false),
            new Column("charge_id", StringType, true),
            new Column("recorded_at", TimestampType, false),
            new Column("revision", LongType, false));

    private final List<Column> columns;

    Table(Column... columns) {
        this.columns = List.of(columns);
    }

    /** In the order in which they are read and written. */
    public List<Column> columns() {
        return columns;
    }

    /** The table's name in the database, and the folder's name in Parquet. */
    public String title() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static Column text(String name) {
        return new Column(name, StringType, false);
    }

    /**
     * A column.
     *
     * @param nullable whether a row may leave it empty
     */
    public record Column(String name, DataType type, boolean nullable) {}
}
