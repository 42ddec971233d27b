package io.akig.spark.score;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.lit;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Predictions as files. */
public final class Predictions {
    private Predictions() {}

    /** CSV with a header, of the columns that the predictions table has, in the form that PostgreSQL's COPY reads. */
    public static void writeForCopy(Dataset<Row> predictions, String folder) {
        predictions
                .drop("margin")
                .withColumn(
                        "risk_bands",
                        concat(lit("{"), concat_ws(",", col("risk_bands").cast("array<string>")), lit("}")))
                .write()
                .option("header", true)
                .option("escape", "\"")
                .option("emptyValue", "\"\"")
                .option("dateFormat", "yyyy-MM-dd")
                .option("timestampFormat", "yyyy-MM-dd'T'HH:mm:ss.SSSSSSXXX")
                .csv(folder);
    }
}
