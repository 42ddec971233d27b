package io.akig.spark;

import io.akig.core.training.TrainingOptions;
import io.akig.spark.input.LedgerTables;
import io.akig.spark.input.Refusal;
import io.akig.spark.training.DrawRows;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What a model learns from. */
@Command(
        name = "training-rows",
        description = "Writes the rows that training learns from, with a column for each feature.")
final class TrainingRowsCommand extends SparkCommand {
    @Option(
            names = "--grace-days",
            paramLabel = "N",
            description = "Days after the due date within which a rent is on time (default: ${DEFAULT-VALUE}).")
    int graceDays = TrainingOptions.DEFAULT_GRACE_DAYS;

    @Option(
            names = "--test-from",
            paramLabel = "DAY",
            description =
                    "Outcomes must be known before that day; without it the one at 80 %% of the span of due dates.")
    @Nullable
    LocalDate testFrom;

    @Option(
            names = "--known-at",
            paramLabel = "TIME",
            description =
                    "Ends the data, 2026-03-10T09:00:00Z for instance; without it the reading of the ledger does.")
    @Nullable
    Instant knownAt;

    @Override
    void work(SparkSession spark, LedgerTables tables, Optional<byte[]> modelInForce) {
        DrawRows draw = new DrawRows(options().graceDays(), testFrom, knownAt);
        draw.draw(tables, rows -> rows.write().parquet(to));
    }

    private TrainingOptions options() {
        try {
            return TrainingOptions.defaults().withGraceDays(graceDays);
        } catch (IllegalArgumentException wrong) {
            throw new Refusal("--grace-days: " + wrong.getMessage(), wrong);
        }
    }
}
