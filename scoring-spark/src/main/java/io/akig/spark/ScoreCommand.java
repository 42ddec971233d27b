package io.akig.spark;

import io.akig.core.score.RiskBands;
import io.akig.spark.input.LedgerTables;
import io.akig.spark.input.Refusal;
import io.akig.spark.score.ModelFile;
import io.akig.spark.score.Predictions;
import io.akig.spark.score.Question;
import io.akig.spark.score.ScoreTenants;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** A prediction for every tenant. */
@Command(
        name = "score",
        description = "Writes a prediction for every tenant, with the columns of the predictions table.")
final class ScoreCommand extends SparkCommand {
    enum Format {
        PARQUET,
        CSV
    }

    @Option(
            names = "--model",
            paramLabel = "FILE",
            description = "The bundle to score with; without it the one in force, or the one beside the tables.")
    @Nullable
    String model;

    @Option(
            names = "--as-of",
            paramLabel = "DAY",
            description = "The day the scores speak from; without it the day on which the ledger was read.")
    @Nullable
    LocalDate asOf;

    @Option(
            names = "--known-at",
            paramLabel = "TIME",
            description = "What was recorded later is not seen, 2026-03-10T09:00:00Z for instance; without it the end"
                    + " of the day.")
    @Nullable
    Instant knownAt;

    @Option(
            names = "--risk-bands",
            paramLabel = "BOUNDS",
            split = ",",
            description = "Lowest probabilities of EXCELLENT, GOOD, MEDIUM and RISKY, where scoring-service is set to"
                    + " others than 0.85,0.70,0.50,0.30.")
    double @Nullable [] bands;

    @Option(
            names = "--format",
            description = "PARQUET, or CSV for PostgreSQL's COPY (default: ${DEFAULT-VALUE}).",
            defaultValue = "PARQUET")
    Format format = Format.PARQUET;

    @Override
    void work(SparkSession spark, LedgerTables tables, Optional<byte[]> modelInForce) {
        Dataset<Row> predictions = new ScoreTenants(spark).score(tables, model(spark, modelInForce), question());
        if (format == Format.CSV) {
            Predictions.writeForCopy(predictions, to);
        } else {
            predictions.write().parquet(to);
        }
    }

    private Question question() {
        RiskBands usual = RiskBands.DEFAULT;
        double[] bounds =
                bands == null ? new double[] {usual.excellent(), usual.good(), usual.medium(), usual.risky()} : bands;
        try {
            return new Question(asOf, knownAt, bounds, Instant.now());
        } catch (IllegalArgumentException wrong) {
            throw new Refusal("--risk-bands: " + wrong.getMessage(), wrong);
        }
    }

    private ModelFile model(SparkSession spark, Optional<byte[]> modelInForce) {
        if (model == null) {
            return ModelFile.of(
                    "in force",
                    modelInForce.orElseThrow(() -> new Refusal(
                            "No model was ever activated there: --model names the file of the one to score with.")));
        }
        return ModelFile.of(
                model,
                Files.read(spark, model)
                        .orElseThrow(() -> new Refusal("--model " + model + " is no file that is there.")));
    }
}
