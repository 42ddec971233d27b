package io.akig.spark;

import io.akig.spark.input.DatabaseAddress;
import io.akig.spark.input.DatabaseSnapshot;
import io.akig.spark.input.LedgerTables;
import io.akig.spark.input.ParquetFolder;
import io.akig.spark.input.Refusal;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the ledger is read from: a folder of Parquet, or PostgreSQL. */
final class Source {
    /** The variable that holds the address, and with it a password that a command line would show to others. */
    private static final String SETTING = "AKIG_DATABASE_URL";

    @Option(
            names = "--from",
            paramLabel = "FOLDER",
            description = "The tables in Parquet, as `export` writes them; without it they are read from PostgreSQL,"
                    + " whose address is in the environment variable " + SETTING + ".")
    @Nullable
    String folder;

    @Option(
            names = "--connections",
            paramLabel = "N",
            defaultValue = "8",
            description = "How many connections read PostgreSQL beside each other (default: ${DEFAULT-VALUE}).")
    int connections;

    /** What is done with the tables, as long as they can be read. */
    interface Work {
        void on(LedgerTables tables, Optional<byte[]> modelInForce);
    }

    void read(SparkSession spark, Work work) {
        if (folder != null) {
            work.on(new ParquetFolder(spark, folder).read(), Files.read(spark, folder + "/" + Files.MODEL));
            return;
        }
        if (connections < 1) {
            throw new Refusal("--connections must be at least 1, but is " + connections + ".");
        }
        String address = System.getProperty(SETTING, System.getenv().getOrDefault(SETTING, ""));
        if (address.isEmpty()) {
            throw new Refusal("Either --from FOLDER says where the tables are in Parquet, or " + SETTING
                    + " says where PostgreSQL is.");
        }
        DatabaseAddress parsed = DatabaseAddress.parse(SETTING, address);
        try (DatabaseSnapshot snapshot = DatabaseSnapshot.take(spark, parsed, connections)) {
            work.on(snapshot.tables(), snapshot.modelInForce());
        }
    }
}
