package io.akig.quickstart.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StartReportTest {
    private static final StartReport REPORT = new StartReport(List.of(new StartReport.Row(
            "scoring-service",
            Map.of("dependencies", 68_900_000L, "application", 1_100_000L, "archive", 89_000_000L),
            9.04,
            List.of(start(4.3, 250), start(3.9, 240), start(3.8, 241)),
            List.of(start(2.1, 234), start(2.0, 236), start(9.9, 230)))));

    @Test
    void a_service_is_told_by_its_median_start_and_its_worst() throws Exception {
        JsonNode service = new ObjectMapper().readTree(REPORT.json()).path("scoring-service");
        assertThat(service.at("/plain/ready_seconds").asDouble()).isEqualTo(3.9);
        assertThat(service.at("/plain/rest_megabytes").asDouble()).isEqualTo(241);
        assertThat(service.at("/with_archive/ready_seconds").asDouble()).isEqualTo(2.1);
        assertThat(service.at("/with_archive/ready_seconds_worst").asDouble()).isEqualTo(9.9);
        assertThat(service.at("/bytes/archive").asLong()).isEqualTo(89_000_000);
    }

    @Test
    void the_table_says_the_same_to_a_person() {
        assertThat(REPORT.table())
                .containsPattern("scoring-service +3\\.90 +4\\.30 +2\\.10 +241\\n")
                .containsPattern("with archive +2\\.10 +9\\.90 +2\\.10 +234 +9\\.0\\n")
                .containsPattern("scoring-service +68\\.9 +0\\.0 +1\\.1 +89\\.0\\n")
                .endsWith("medians of 3 starts.\n");
    }

    private static OneStart start(double ready, double rest) {
        return new OneStart(ready, rest, 2.1);
    }
}
