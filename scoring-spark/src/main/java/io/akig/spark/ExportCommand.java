package io.akig.spark;

import io.akig.spark.input.LedgerTables;
import io.akig.spark.input.ParquetFolder;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;

/** The tables and the model in force as files, all as they were at one moment. */
@Command(name = "export", description = "Writes the ledger's tables as Parquet, and the model in force beside them.")
final class ExportCommand extends SparkCommand {
    @Override
    void work(SparkSession spark, LedgerTables tables, Optional<byte[]> modelInForce) {
        new ParquetFolder(spark, to).write(tables);
        modelInForce.ifPresent(bundle -> Files.write(spark, to + "/" + Files.MODEL, bundle));
    }
}
