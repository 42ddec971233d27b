package io.akig.solvency.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TerminalProgressTest {
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final TerminalProgress progress =
            new TerminalProgress(new PrintStream(written, true, StandardCharsets.UTF_8));

    @Test
    void each_step_overwrites_the_one_before_and_a_finished_file_stays() {
        progress.reading(LedgerFile.TENANTS, 5_000, 0.5);
        progress.reading(LedgerFile.TENANTS, 10_000, 1);
        progress.reading(LedgerFile.CHARGES, 5_000, Double.NaN);
        progress.checking();
        progress.storing();
        progress.done();

        assertThat(written.toString(StandardCharsets.UTF_8)
                        .replace("\r\u001B[K", "<")
                        .replace(System.lineSeparator(), "|"))
                .isEqualTo("<tenants.csv  50 %, 5,000 rows<tenants.csv 100 %, 10,000 rows|"
                        + "<charges.csv, 5,000 rows<comparing ids ...<storing ...<");
    }
}
