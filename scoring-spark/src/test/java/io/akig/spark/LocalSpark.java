package io.akig.spark;

import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;

/** A cluster of two threads in this process; the commands find it as they find the one of spark-submit. */
final class LocalSpark implements AutoCloseable {
    final SparkSession session;

    private LocalSpark(SparkSession session) {
        this.session = session;
    }

    static LocalSpark started(Path folder) {
        return new LocalSpark(SparkSession.builder()
                .master("local[2]")
                .appName("test")
                .config("spark.ui.enabled", false)
                .config("spark.driver.host", "127.0.0.1")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.sql.shuffle.partitions", 4)
                .config("spark.sql.warehouse.dir", folder.resolve("warehouse").toString())
                .config("spark.local.dir", folder.resolve("local").toString())
                .getOrCreate());
    }

    @Override
    public void close() {
        session.stop();
    }
}
