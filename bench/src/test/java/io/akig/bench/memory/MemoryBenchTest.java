package io.akig.bench.memory;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.akig.bench.report.Machine;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class MemoryBenchTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream progress = new ByteArrayOutputStream();

    private int run(String... arguments) {
        return MemoryBench.run(List.of(arguments), stream(out), stream(progress));
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    @Test
    void a_short_run_scores_explains_and_tells_the_memory_at_every_tenth() throws Exception {
        assertThat(run("--count", "1000", "--json")).isZero();
        JsonNode json = new ObjectMapper().readTree(out.toString(StandardCharsets.UTF_8));
        assertThat(json.get("samples")).hasSize(11);
        assertThat(json.at("/samples/0/predictions").asLong()).isEqualTo(100);
        assertThat(json.at("/samples/10/predictions").asLong()).isEqualTo(1_100);
        assertThat(json.at("/samples/10/resident_kb").asLong()
                        - json.at("/samples/0/resident_kb").asLong())
                .isEqualTo(json.get("growth_kb").asLong());
        assertThat(json.at("/machine/xgboost").asText()).startsWith("xgboost4j");
        assertThat(progress.toString(StandardCharsets.UTF_8)).doesNotContain("NaN", "Checksum 0.0");
    }

    @Test
    void arguments_that_are_none_are_named() {
        assertThat(run("--cuont", "5")).isEqualTo(2);
        assertThat(run("--count", "many")).isEqualTo(2);
        assertThat(run("--count")).isEqualTo(2);
        assertThat(out.size()).isZero();
        assertThat(progress.toString(StandardCharsets.UTF_8)).contains("'--cuont'", "'many'", "'--count'");
    }

    @Test
    void the_table_says_how_much_was_kept() {
        Machine machine = new Machine("A", 2, "Linux", "17", "-Xmx1g", "xgboost4j-3", 0.5);
        List<Sample> samples =
                List.of(new Sample(100, 1, 300 * 1024, 50 * 1024), new Sample(1_100, 2, 301 * 1024, 50 * 1024));
        assertThat(new MemoryReport("ps", "3 trees", samples, machine).table())
                .contains("1,100", "301.0", "+1.0 MB", "1000.0 microseconds", "2 x A, Linux, Java 17 (-Xmx1g)");
    }
}
