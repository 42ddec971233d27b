package io.akig.spark;

import static org.assertj.core.api.Assertions.assertThat;

import io.akig.spark.input.Table;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusalsTest {
    @TempDir
    private static Path root;

    private static LocalSpark spark;
    private static String model;
    private static int count;

    @BeforeAll
    static void start() throws IOException {
        spark = LocalSpark.started(root);
        model = Files.write(root.resolve("model.bundle"), SmallModel.bundle().encode())
                .toString();
    }

    @AfterAll
    static void stop() {
        spark.close();
    }

    @Test
    void one_tenant_with_one_rent_is_unknown_as_of_the_day_of_reading() {
        Path folder = written(new SmallTables());
        assertThat(score(folder)).isEmpty();
        Row row =
                spark.session.read().parquet(folder + "/scored").collectAsList().get(0);
        assertThat(row.<String>getAs("risk_level")).isEqualTo("UNKNOWN");
        assertThat(row.<Object>getAs("as_of")).hasToString("2026-03-10");
        assertThat(row.<Object>getAs("ledger_revision")).isEqualTo(9L);
        assertThat(row.<Object>getAs("margin")).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "RENT_CHARGES | 'c1' charge_id | 'c1' id | rent_charges has no column charge_id; it has",
                "RENT_CHARGES | 100L amount_minor | 100.5D amount_minor | rent_charges.amount_minor is of the type double, but must be bigint.",
                "RENT_CHARGES | date '2026-03-05' | cast(null as date) | A row of rent_charges of the tenant awa has no due_date.",
                "RENT_CHARGES | 100L amount_minor | -1L amount_minor | A row of rent_charges of the tenant awa is wrong: charge c1 has the negative amount -1.",
                "RENT_CHARGES | 'awa' tenant_id | 'nobody' tenant_id | rent_charges names the tenant nobody, who is not in tenants.",
                "PAYMENTS | 'awa' tenant_id | cast(null as string) tenant_id | payments has a row without tenant_id.",
                "PAYMENTS | select | select explode(array(1, 2)) twice, | The ledger of the tenant awa contradicts itself: payment p1 has two rows of revision 3.",
                "LEASES | select | select explode(array(1, 2)) twice, | the lease has two rows of revision 1.",
                "LEASES | 5 due_day | 32 due_day | the due day is no day of a month: 32.",
                "TENANTS | 'kindia' | 'labe' | The tenant awa is of the agency labe, which is not in agencies.",
                "TENANTS | select | select explode(array(1, 2)) twice, | tenants has two rows of the tenant awa, or agencies two of their agency.",
                "AGENCIES | Africa/Conakry | Conakry | The agency kindia has the time_zone 'Conakry', which is none.",
            })
    void a_malformed_input_ends_with_a_sentence_that_names_it(
            Table table, String said, String instead, String sentence) {
        assertThat(score(written(new SmallTables().with(table, said, instead))))
                .startsWith("1: ")
                .contains(sentence);
    }

    @Test
    void a_missing_table_is_named() {
        assertThat(score(written(new SmallTables().without(Table.PAYMENTS)))).contains("holds no payments");
    }

    @Test
    void a_column_of_smaller_integers_is_taken() {
        assertThat(score(written(new SmallTables().with(Table.LEASES, "100L rent_minor", "100 rent_minor"))))
                .isEmpty();
    }

    @Test
    void wrong_options_are_named() {
        Path folder = written(new SmallTables());
        String to = folder + "/scored";
        assertThat(run("score", "--from", folder.toString(), "--to", to)).contains("--model names the file");
        assertThat(run("score", "--from", folder.toString(), "--to", to, "--model", "/nowhere"))
                .contains("--model /nowhere is no file that is there.");
        assertThat(run("score", "--from", folder.toString(), "--to", to, "--model", model, "--as-of", "2026-03-11"))
                .contains("--as-of 2026-03-11 is after 2026-03-10");
        assertThat(run("score", "--from", folder.toString(), "--to", to + 2, "--model", model, "--risk-bands", "1,2"))
                .contains("--risk-bands: Four bands are needed");
        assertThat(run("score", "--from", folder.toString(), "--to", folder.toString(), "--model", model))
                .contains("is there already");
        assertThat(run("score", "--to", to + 3)).contains("Either --from FOLDER");
        assertThat(run("score", "--from", "x", "--as-of", "tomorrow", "--to", to))
                .startsWith("2: ");
    }

    @Test
    void training_rows_of_nothing_are_refused() {
        Path folder = written(new SmallTables());
        String to = folder + "/rows";
        assertThat(run("training-rows", "--from", folder.toString(), "--to", to, "--grace-days", "90"))
                .contains("--grace-days: Grace must be 0 to 60 days, not 90.");
        assertThat(run("training-rows", "--from", folder.toString(), "--to", to, "--known-at", "2020-01-01T00:00:00Z"))
                .contains("Not enough data: no charge that fell due is known.");
    }

    @Test
    void a_file_that_is_no_model_is_refused_before_any_work() throws IOException {
        byte[] noise = new byte[500];
        new Random(1).nextBytes(noise);
        Path file = Files.write(root.resolve("noise"), noise);
        Path folder = written(new SmallTables());
        assertThat(run("score", "--from", folder.toString(), "--to", folder + "/scored", "--model", file.toString()))
                .contains("is refused.");
        assertThat(folder.resolve("scored")).doesNotExist();
    }

    private static Path written(SmallTables tables) {
        Path folder = root.resolve("tables-" + ++count);
        tables.write(spark.session, folder);
        return folder;
    }

    private static String score(Path folder) {
        return run("score", "--from", folder.toString(), "--to", folder + "/scored", "--model", model);
    }

    private static String run(String... arguments) {
        StringWriter err = new StringWriter();
        int status = AkigSpark.run(new PrintWriter(err, true), arguments);
        return status == 0 ? "" : status + ": " + err;
    }
}
