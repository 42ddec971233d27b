package io.akig.spark.ledger;

import io.akig.spark.input.LedgerTables;
import java.io.Serializable;
import java.util.Iterator;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoder;

/** The tenants of a ledger's tables, one after the other: no more than one is in memory in each task. */
public final class Tenants {
    private Tenants() {}

    /** What a task does with the tenants of its partition. */
    @FunctionalInterface
    public interface Work<T> extends Serializable {
        Iterator<T> on(Iterator<TenantRecord> tenants);
    }

    /** Every tenant is in exactly one partition; a row that contradicts the tables' form ends the job with its Refusal. */
    public static <T> Dataset<T> map(LedgerTables tables, Work<T> work, Encoder<T> encoder) {
        MapPartitionsFunction<org.apache.spark.sql.Row, T> function = rows -> work.on(new TenantsOfRows(rows));
        return RecordedRows.of(tables).mapPartitions(function, encoder);
    }
}
