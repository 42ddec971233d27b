package io.akig.spark;

import io.akig.spark.input.Refusal;
import java.io.IOException;
import java.util.Optional;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;

/** Files in whatever file system the cluster uses. */
final class Files {
    /** Beside exported tables. */
    static final String MODEL = "model.bundle";

    private Files() {}

    /** Empty when there is no such file. */
    static Optional<byte[]> read(SparkSession spark, String file) {
        Path path = new Path(file);
        try {
            FileSystem files = path.getFileSystem(spark.sparkContext().hadoopConfiguration());
            if (!files.exists(path)) {
                return Optional.empty();
            }
            try (FSDataInputStream in = files.open(path)) {
                return Optional.of(in.readAllBytes());
            }
        } catch (IOException e) {
            throw new Refusal("The file " + file + " cannot be read: " + e.getMessage(), e);
        }
    }

    static void write(SparkSession spark, String file, byte[] bytes) {
        Path path = new Path(file);
        try (FSDataOutputStream out =
                path.getFileSystem(spark.sparkContext().hadoopConfiguration()).create(path, false)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new Refusal("The file " + file + " cannot be written: " + e.getMessage(), e);
        }
    }

    /** Before any work begins. */
    static void refuseIfThere(SparkSession spark, String folder) {
        Path path = new Path(folder);
        try {
            if (path.getFileSystem(spark.sparkContext().hadoopConfiguration()).exists(path)) {
                throw new Refusal("--to " + folder + " is there already; nothing is written over.");
            }
        } catch (IOException e) {
            throw new Refusal("--to " + folder + " cannot be looked at: " + e.getMessage(), e);
        }
    }
}
