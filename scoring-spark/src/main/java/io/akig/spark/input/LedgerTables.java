package io.akig.spark.input;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** All tables, each with exactly the columns that {@link Table} names, of exactly those types. */
public final class LedgerTables {
    /** Types whose every value the wanted one holds too. */
    private static final Map<DataType, Set<DataType>> HELD_BY = Map.of(
            DataTypes.LongType, Set.of(DataTypes.ByteType, DataTypes.ShortType, DataTypes.IntegerType),
            DataTypes.IntegerType, Set.of(DataTypes.ByteType, DataTypes.ShortType));

    private final Map<Table, Dataset<Row>> tables = new EnumMap<>(Table.class);

    /**
     * Takes the tables as they were found; columns that are not asked for are left aside.
     *
     * @throws Refusal naming the table and the column, where one is missing or of another type
     */
    public LedgerTables(Map<Table, Dataset<Row>> found) {
        for (Table table : Table.values()) {
            Dataset<Row> rows = found.get(table);
            if (rows == null) {
                throw new Refusal("The table " + table.title() + " is missing.");
            }
            tables.put(table, conform(table, rows));
        }
    }

    public Dataset<Row> get(Table table) {
        Dataset<Row> rows = tables.get(table);
        if (rows == null) {
            throw new IllegalStateException("There is no " + table);
        }
        return rows;
    }

    private static Dataset<Row> conform(Table table, Dataset<Row> rows) {
        StructType schema = rows.schema();
        List<org.apache.spark.sql.Column> columns = new ArrayList<>();
        for (Table.Column wanted : table.columns()) {
            if (!List.of(schema.fieldNames()).contains(wanted.name())) {
                throw new Refusal(table.title() + " has no column " + wanted.name() + "; it has "
                        + String.join(", ", schema.fieldNames()) + ".");
            }
            DataType type = schema.apply(wanted.name()).dataType();
            if (!type.equals(wanted.type())
                    && !HELD_BY.getOrDefault(wanted.type(), Set.of()).contains(type)) {
                throw new Refusal(table.title() + "." + wanted.name() + " is of the type " + type.simpleString()
                        + ", but must be " + wanted.type().simpleString() + ".");
            }
            columns.add(col("`" + wanted.name() + "`").cast(wanted.type()).as(wanted.name()));
        }
        return rows.select(columns.toArray(org.apache.spark.sql.Column[]::new));
    }
}
