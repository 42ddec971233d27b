package io.akig.spark.input;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;

/** A folder with a folder of Parquet files for each table. */
public final class ParquetFolder {
    private final SparkSession spark;
    private final String folder;

    public ParquetFolder(SparkSession spark, String folder) {
        this.spark = spark;
        this.folder = folder;
    }

    /** @throws Refusal naming the table, and the column where it is one, that is not as documented */
    public LedgerTables read() {
        Map<Table, Dataset<Row>> found = new EnumMap<>(Table.class);
        for (Table table : Table.values()) {
            found.put(table, read(table));
        }
        return new LedgerTables(found);
    }

    /** What is already there stays and is refused. */
    public void write(LedgerTables tables) {
        for (Table table : Table.values()) {
            tables.get(table).write().mode(SaveMode.ErrorIfExists).parquet(place(table));
        }
    }

    private Dataset<Row> read(Table table) {
        String place = place(table);
        Path path = new Path(place);
        try {
            if (!path.getFileSystem(spark.sparkContext().hadoopConfiguration()).exists(path)) {
                throw new Refusal(
                        "The folder " + folder + " holds no " + table.title() + ": there is no " + place + ".");
            }
            return spark.read().parquet(place);
        } catch (IOException e) {
            throw new Refusal("The folder " + place + " cannot be read: " + e.getMessage(), e);
        } catch (Exception e) {
            // Spark does not declare it, so Java does not let it be caught by name.
            if (e instanceof AnalysisException unreadable) {
                throw new Refusal(
                        "In " + place + " is nothing that can be read as Parquet: " + unreadable.getMessage(), e);
            }
            throw e;
        }
    }

    private String place(Table table) {
        return folder + "/" + table.title();
    }
}
