package io.akig.solvency.ledger.csv;

import static org.assertj.core.api.Assertions.assertThat;

import io.akig.kit.schema.DatabaseUrl;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LargeImportTest {
    @AutoClose
    private static final ImportWorld WORLD = new ImportWorld();

    @Test
    void two_hundred_thousand_payments_pass_through_a_heap_of_256_mb(@TempDir Path directory) throws Exception {
        LargeLedger.write(directory, 30_000, 180_000, 200_000);

        String first = imported(directory, "-Xmx256m");
        String again = imported(directory, "-Xmx256m");

        assertThat(first)
                .contains("tenants.csv       30,000 rows: 30,000 new, 0 updated, 0 unchanged")
                .contains("charges.csv      180,000 rows: 180,000 new, 0 updated, 0 unchanged")
                .contains("payments.csv     200,000 rows: 200,000 new, 0 updated, 0 unchanged");
        assertThat(again)
                .contains("tenants.csv       30,000 rows: 0 new, 0 updated, 30,000 unchanged")
                .contains("charges.csv      180,000 rows: 0 new, 0 updated, 180,000 unchanged")
                .contains("payments.csv     200,000 rows: 0 new, 0 updated, 200,000 unchanged");
        assertThat(WORLD.count("payments")).isEqualTo(200_000);
        System.out.print(first + again);
    }

    private static String imported(Path directory, String heap) throws IOException, InterruptedException {
        DatabaseUrl url = WORLD.url();
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        heap,
                        "-cp",
                        System.getProperty("java.class.path"),
                        SmallHeapImport.class.getName(),
                        directory.toString(),
                        url.jdbcUrl(),
                        url.user(),
                        url.password())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }
}
