package io.akig.spark;

import io.akig.spark.input.Refusal;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import scala.Option;

/** The class that {@code spark-submit} starts. Exit code 1 for what was refused, 2 for a mistyped command. */
@Command(
        name = "akig-spark",
        description = "Scores and training rows for more tenants than one machine takes.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        subcommands = {ScoreCommand.class, TrainingRowsCommand.class, ExportCommand.class})
public final class AkigSpark {
    private AkigSpark() {}

    public static void main(String[] args) {
        int status = run(new PrintWriter(System.err, true, StandardCharsets.UTF_8), args);
        Option<SparkSession> session = SparkSession.getDefaultSession();
        if (session.isDefined()) {
            session.get().stop();
        }
        if (status != 0) {
            System.exit(status);
        }
    }

    static int run(PrintWriter err, String... args) {
        return new CommandLine(new AkigSpark())
                .setErr(err)
                .setExecutionExceptionHandler((error, line, parsed) -> refused(error, line.getErr()))
                .execute(args);
    }

    /** A refusal in a task arrives inside of Spark's own exceptions. */
    private static int refused(Exception error, PrintWriter err) throws Exception {
        for (@Nullable Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                err.println(refusal.getMessage());
                return 1;
            }
        }
        throw error;
    }
}
