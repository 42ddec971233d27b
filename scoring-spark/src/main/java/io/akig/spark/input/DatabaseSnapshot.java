package io.akig.spark.input;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_from_unix_date;
import static org.apache.spark.sql.functions.timestamp_micros;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.jspecify.annotations.Nullable;

/**
 * The tables in PostgreSQL as they were at one moment: all connections of all executors read the same snapshot, as long as
 * this is open.
 */
public final class DatabaseSnapshot implements AutoCloseable {
    // Rows of some hundred bytes: a few megabytes for each connection.
    private static final String FETCH_SIZE = "10000";

    private static final String IN_FORCE =
            """
            select m.version, m.bundle
            from model_activations last
            join model_activations a on a.activation_id = coalesce(last.restores, last.activation_id)
            join models m on m.version = a.version
            where last.role = 'ACTIVE'
            order by last.activation_id desc limit 1
            """;

    private final SparkSession spark;
    private final DatabaseAddress address;
    private final Connection holder;
    private final Properties properties;
    private final long readAtMicros;
    private final String[] ranges;

    private DatabaseSnapshot(SparkSession spark, DatabaseAddress address, Connection holder, int partitions)
            throws SQLException {
        this.spark = spark;
        this.address = address;
        this.holder = holder;
        properties = address.properties();
        properties.setProperty("fetchsize", FETCH_SIZE);
        // Exported first: whatever it shows was stamped by the same clock before.
        properties.setProperty(
                "sessionInitStatement",
                "set transaction isolation level repeatable read, read only; set transaction snapshot '"
                        + text("select pg_export_snapshot()") + "'");
        readAtMicros = Long.parseLong(text("select (extract(epoch from clock_timestamp()) * 1000000)::bigint"));
        ranges = ranges(partitions);
    }

    /**
     * Takes the snapshot.
     *
     * @param partitions connections that read a table beside each other, each the tenants of a range of ids
     */
    public static DatabaseSnapshot take(SparkSession spark, DatabaseAddress address, int partitions) {
        Connection holder = null;
        try {
            holder = address.connect();
            holder.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            holder.setReadOnly(true);
            holder.setAutoCommit(false);
            return new DatabaseSnapshot(spark, address, holder, partitions);
        } catch (SQLException e) {
            closeAfter(e, holder);
            throw new Refusal("The database does not let itself be read: " + e.getMessage(), e);
        }
    }

    /** Read when Spark asks for them, so this must be open until then. */
    public LedgerTables tables() {
        Map<Table, Dataset<Row>> found = new EnumMap<>(Table.class);
        for (Table table : Table.values()) {
            found.put(table, read(table));
        }
        return new LedgerTables(found);
    }

    /** The bundle of the model in force; empty where none was ever activated. */
    public Optional<byte[]> modelInForce() {
        try (Statement statement = holder.createStatement();
                ResultSet row = statement.executeQuery(IN_FORCE)) {
            return row.next() ? Optional.of(row.getBytes("bundle")) : Optional.empty();
        } catch (SQLException e) {
            throw new Refusal("The model in force cannot be read: " + e.getMessage(), e);
        }
    }

    private Dataset<Row> read(Table table) {
        String query = "(select "
                + String.join(
                        ", ", table.columns().stream().map(this::expression).toList()) + " from " + table.title()
                + ") as rows";
        Dataset<Row> rows = table == Table.AGENCIES
                ? spark.read().jdbc(address.jdbcUrl(), query, properties)
                : spark.read().jdbc(address.jdbcUrl(), query, ranges, properties);
        return rows.select(table.columns().stream().map(DatabaseSnapshot::value).toArray(Column[]::new));
    }

    /** Days as epoch days and times as epoch microseconds: no time zone of a session or of a driver comes in between. */
    private String expression(Table.Column column) {
        String name = column.name();
        if (name.equals("read_at")) {
            return readAtMicros + "::bigint as read_at";
        }
        if (name.equals("erased")) {
            return "erased_at is not null as erased";
        }
        if (column.type().equals(DataTypes.DateType)) {
            return name + " - date '1970-01-01' as " + name;
        }
        return column.type().equals(DataTypes.TimestampType)
                ? "(extract(epoch from " + name + ") * 1000000)::bigint as " + name
                : name;
    }

    private static Column value(Table.Column column) {
        Column read = col(column.name());
        if (column.type().equals(DataTypes.DateType)) {
            return date_from_unix_date(read).as(column.name());
        }
        return column.type().equals(DataTypes.TimestampType)
                ? timestamp_micros(read).as(column.name())
                : read;
    }

    /** Conditions that part the tenants by the order of the index, into parts of as many tenants each. */
    private String[] ranges(int partitions) throws SQLException {
        List<String> conditions = new ArrayList<>();
        String from = null;
        try (Statement statement = holder.createStatement();
                ResultSet firsts = statement.executeQuery("select min(tenant_id) from (select tenant_id, ntile("
                        + partitions + ") over (order by tenant_id) as part from tenants) as parts"
                        + " group by part order by part offset 1")) {
            while (firsts.next()) {
                String first = "'" + firsts.getString(1).replace("'", "''") + "'";
                conditions.add((from == null ? "" : "tenant_id >= " + from + " and ") + "tenant_id < " + first);
                from = first;
            }
        }
        conditions.add(from == null ? "true" : "tenant_id >= " + from);
        return conditions.toArray(String[]::new);
    }

    private String text(String sql) throws SQLException {
        try (Statement statement = holder.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private static void closeAfter(SQLException error, @Nullable Connection holder) {
        try {
            if (holder != null) {
                holder.close();
            }
        } catch (SQLException e) {
            error.addSuppressed(e);
        }
    }

    @Override
    public void close() {
        try {
            holder.close();
        } catch (SQLException e) {
            throw new IllegalStateException("The connection that holds the snapshot cannot be closed", e);
        }
    }
}
