package io.akig.spark.ledger;

import io.akig.spark.input.LedgerTables;
import java.io.Serializable;
import java.util.Iterator;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;

/** The tenants of a ledger's tables, one after the other: no more than one is in memory in each task. */
public final class Tenants {
    private final Dataset<Row> rows;

    private Tenants(Dataset<Row> rows) {
        this.rows = rows;
    }

    /** For one pass over all of them. */
    public static Tenants of(LedgerTables tables) {
        return new Tenants(RecordedRows.of(tables));
    }

    /** For several passes: read and shuffled once, and kept on the executors' disks until {@link #forget}. */
    public static Tenants kept(LedgerTables tables) {
        return new Tenants(RecordedRows.of(tables).persist(StorageLevel.DISK_ONLY()));
    }

    /** What a task does with the tenants of its partition. */
    @FunctionalInterface
    public interface Work<T> extends Serializable {
        Iterator<T> on(Iterator<TenantRecord> tenants);
    }

    /** Every tenant is in exactly one partition; a row that contradicts the tables' form ends the job with its Refusal. */
    public <T> Dataset<T> map(Work<T> work, Encoder<T> encoder) {
        MapPartitionsFunction<Row, T> function = partition -> work.on(new TenantsOfRows(partition));
        return rows.mapPartitions(function, encoder);
    }

    public void forget() {
        Dataset<Row> unused = rows.unpersist();
    }
}
