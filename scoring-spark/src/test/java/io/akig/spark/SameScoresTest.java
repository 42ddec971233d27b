package io.akig.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.akig.core.features.Feature;
import io.akig.core.model.ScoringModel;
import io.akig.core.training.RowsOfTraining;
import io.akig.core.training.TrainingOptions;
import io.akig.spark.input.DatabaseAddress;
import io.akig.spark.input.DatabaseSnapshot;
import io.akig.spark.input.Table;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.PGConnection;

/** What Spark says beside what scoring-service's own portfolio run says of the same tenants, as PostgreSQL compares the rows. */
class SameScoresTest {
    private static final String COMPARED =
            "agency_id, tenant_id, as_of, known_at, ledger_revision, model_version, payment_probability, risk_level,"
                    + " confidence_score, expected_payment_date, window_earliest, window_latest, window_coverage,"
                    + " history_days, target_charge_id, target_due_date, factors, risk_bands";

    @TempDir
    private static Path folder;

    private static LocalSpark spark;
    private static Portfolio portfolio;

    @BeforeAll
    static void scoreByTheService() throws Exception {
        portfolio = new Portfolio();
        try (Service service = new Service(portfolio)) {
            service.scorePortfolio();
        }
        spark = LocalSpark.started(folder);
        System.setProperty("AKIG_DATABASE_URL", portfolio.address());
        assertThat(run("export", "--to", tables())).isEmpty();
    }

    @AfterAll
    static void stop() {
        System.clearProperty("AKIG_DATABASE_URL");
        spark.close();
        portfolio.close();
    }

    @Test
    void ten_thousand_tenants_read_from_postgresql_get_the_same_predictions_to_the_last_bit() throws Exception {
        String to = folder.resolve("from-database").toString();
        assertThat(run("score", "--to", to, "--as-of", "2026-03-10", "--format", "CSV"))
                .isEmpty();
        assertSame("spark_database", to);
    }

    @Test
    void ten_thousand_tenants_read_from_parquet_get_the_same_predictions_to_the_last_bit() throws Exception {
        String to = folder.resolve("from-parquet").toString();
        assertThat(run("score", "--from", tables(), "--to", to, "--as-of", "2026-03-10", "--format", "CSV"))
                .isEmpty();
        assertSame("spark_parquet", to);
    }

    @Test
    void the_margin_is_what_the_probability_is_calibrated_from() throws Exception {
        String to = folder.resolve("predictions").toString();
        assertThat(run("score", "--from", tables(), "--to", to, "--as-of", "2026-03-10"))
                .isEmpty();
        ScoringModel model = ScoringModel.load(portfolio.bundle.encode());
        List<Row> rows = spark.session.read().parquet(to).collectAsList();
        assertThat(rows).hasSizeGreaterThan(10_000).allSatisfy(row -> {
            boolean unknown = row.<String>getAs("risk_level").equals("UNKNOWN");
            assertThat(row.isNullAt(row.fieldIndex("margin"))).isEqualTo(unknown);
            if (!unknown) {
                float margin = row.<Float>getAs("margin");
                assertThat(model.bundle().calibrator().probability(margin))
                        .isCloseTo(row.<Double>getAs("payment_probability"), within(1e-9));
            }
        });
    }

    @Test
    void training_draws_the_same_rows_to_the_last_bit() {
        String to = folder.resolve("rows").toString();
        assertThat(run("training-rows", "--from", tables(), "--to", to, "--known-at", Portfolio.NOW.toString()))
                .isEmpty();
        List<String> drawn = spark.session.read().parquet(to).collectAsList().stream()
                .map(SameScoresTest::text)
                .toList();
        List<String> learned =
                RowsOfTraining.of(portfolio.everyHistory(), TrainingOptions.DEFAULT_GRACE_DAYS, Portfolio.NOW);
        assertThat(drawn).hasSizeGreaterThan(50_000).hasSameSizeAs(learned);
        assertThat(new HashSet<>(drawn)).isEqualTo(new HashSet<>(learned)).hasSameSizeAs(learned);
    }

    @Test
    void all_tables_of_a_snapshot_are_of_one_moment() {
        DatabaseAddress address = DatabaseAddress.parse("AKIG_DATABASE_URL", portfolio.address());
        long before = portfolio.count("select count(*) from leases");
        try (DatabaseSnapshot snapshot = DatabaseSnapshot.take(spark.session, address, 3)) {
            portfolio.run("insert into leases (tenant_id, revision, agency_id, recorded_at)"
                    + " values ('t-1', 5000, 'conakry', now())");
            Dataset<Row> leases = snapshot.tables().get(Table.LEASES);
            assertThat(leases.count()).isEqualTo(before);
        } finally {
            portfolio.run("delete from leases where revision = 5000");
        }
    }

    private static void assertSame(String table, String folder) throws IOException, SQLException {
        copy(table, Path.of(folder));
        long all = portfolio.count("select count(*) from predictions");
        assertThat(all).isGreaterThan(10_000);
        assertThat(portfolio.count("select count(*) from " + table)).isEqualTo(all);
        assertThat(portfolio.count("select count(*) from (select " + COMPARED + " from predictions except all select "
                        + COMPARED + " from " + table + ") differ"))
                .isZero();
        assertThat(portfolio.count("select count(distinct prediction_id) from " + table))
                .isEqualTo(all);
        // UNKNOWN and four others.
        assertThat(portfolio.count("select count(distinct risk_level) from " + table))
                .isGreaterThanOrEqualTo(5);
        assertThat(portfolio.count("select count(distinct known_at) from " + table))
                .isEqualTo(4);
        assertThat(portfolio.count("select count(distinct payment_probability) from " + table))
                .isGreaterThan(1_000);
    }

    private static void copy(String table, Path folder) throws IOException, SQLException {
        portfolio.run("create table " + table + " (like predictions including all)");
        try (Connection connection = portfolio.database.dataSource().getConnection();
                Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(name -> name.toString().endsWith(".csv")).toList()) {
                try (Reader reader = Files.newBufferedReader(file)) {
                    String columns = Files.readAllLines(file).get(0);
                    connection
                            .unwrap(PGConnection.class)
                            .getCopyAPI()
                            .copyIn("copy " + table + " (" + columns + ") from stdin (format csv, header)", reader);
                }
            }
        }
    }

    private static String text(Row row) {
        int first = row.fieldIndex(Feature.values()[0].name());
        float[] features = new float[Feature.count()];
        for (int i = 0; i < features.length; i++) {
            features[i] = row.getFloat(first + i);
        }
        Object[] values = new Object[first + 1];
        for (int i = 0; i < first; i++) {
            values[i] = row.get(i);
        }
        values[first] = features;
        return RowsOfTraining.text(values);
    }

    private static String tables() {
        return folder.resolve("tables").toString();
    }

    private static String run(String... arguments) {
        StringWriter err = new StringWriter();
        int status = AkigSpark.run(new PrintWriter(err, true), arguments);
        return status == 0 ? "" : status + ": " + err;
    }
}
