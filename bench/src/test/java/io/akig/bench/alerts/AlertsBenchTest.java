package io.akig.bench.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import io.akig.bench.report.Latencies;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AlertsBenchTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream progress = new ByteArrayOutputStream();

    private int run(String... arguments) {
        return AlertsBench.run(List.of(arguments), stream(out), stream(progress));
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private String said() {
        return progress.toString(StandardCharsets.UTF_8);
    }

    @Test
    void it_writes_to_ledgers_of_this_machine_only() {
        for (String url : List.of("https://akig.example", "http://10.0.0.7:8000", "127.0.0.1:8000", "http://")) {
            assertThat(run("--url", url)).isEqualTo(2);
        }
        assertThat(said()).contains("'https://akig.example'", "'http://10.0.0.7:8000'", "takes them back");
    }

    @Test
    void arguments_that_are_none_are_named() {
        assertThat(run("--cuont", "5")).isEqualTo(2);
        assertThat(run("--count", "0")).isEqualTo(2);
        assertThat(run("--count")).isEqualTo(2);
        assertThat(said()).contains("'--cuont'", "'0'", "--count needs");
    }

    @Test
    void without_a_demo_or_with_nobody_there_it_says_what_to_do(@TempDir Path demo) throws Exception {
        assertThat(run("--data-dir", demo.toString())).isEqualTo(2);
        assertThat(said()).contains("./akig run", "AKIG_PASSWORD");

        Path unused = Files.writeString(demo.resolve("demo.password"), "secret-word\n");
        assertThat(run("--data-dir", demo.toString(), "--url", "http://127.0.0.1:1"))
                .isEqualTo(1);
        assertThat(said()).contains("Nobody answers at http://127.0.0.1:1").doesNotContain("secret-word");
        assertThat(out.size()).isZero();
    }

    @Test
    void a_quantile_is_the_smallest_that_so_many_do_not_exceed() {
        Latencies latencies = new Latencies(
                IntStream.rangeClosed(1, 200).mapToObj(i -> 201.0 - i).toList());
        assertThat(latencies.quantile(0.5)).isEqualTo(100);
        assertThat(latencies.quantile(0.99)).isEqualTo(198);
        assertThat(latencies.quantile(1)).isEqualTo(200);
        assertThat(new AlertsReport(latencies, latencies, 2).table()).contains("198.0", "2 payments had no alert");
        assertThat(new AlertsReport(latencies, latencies, 0).json()).contains("\"p99_ms\" : 198.0");
    }
}
