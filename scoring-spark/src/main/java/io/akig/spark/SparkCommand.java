package io.akig.spark;

import io.akig.spark.input.LedgerTables;
import io.akig.spark.input.Refusal;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.spark.SparkException;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A command that reads the tables and writes a folder. */
abstract class SparkCommand implements Callable<Integer> {
    @Mixin
    Source source = new Source();

    @Option(
            names = "--to",
            paramLabel = "FOLDER",
            required = true,
            description = "The folder to write, which must be new.")
    String to = "";

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Shows this.")
    boolean help;

    abstract void work(SparkSession spark, LedgerTables tables, Optional<byte[]> modelInForce);

    @Override
    public final Integer call() {
        SparkSession spark = session();
        Files.refuseIfThere(spark, to);
        source.read(spark, (tables, model) -> work(spark, tables, model));
        return 0;
    }

    /** The one that spark-submit configured. Times are written as UTC, days as days. */
    private static SparkSession session() {
        try {
            SparkSession spark = SparkSession.builder().appName("akig").getOrCreate();
            spark.conf().set("spark.sql.session.timeZone", "UTC");
            spark.conf().set("spark.sql.parquet.outputTimestampType", "TIMESTAMP_MICROS");
            return spark;
        } catch (Exception e) {
            if (e instanceof SparkException && String.valueOf(e.getMessage()).contains("master URL")) {
                throw new Refusal(
                        "No cluster is named: start this by spark-submit, with --master local[2] for instance.", e);
            }
            throw e;
        }
    }
}
