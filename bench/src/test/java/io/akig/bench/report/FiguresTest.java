package io.akig.bench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

class FiguresTest {
    private final Figures figures = new Figures("score").setting("tenants", 20_000);

    @Test
    void the_median_is_the_middle_or_the_mean_of_the_two_in_the_middle() {
        assertThat(new Figure("f", "s", null, List.of(3.0, 1.0, 10.0)).median()).isEqualTo(3.0);
        assertThat(new Figure("f", "s", null, List.of(3.0, 1.0, 10.0, 5.0)).median())
                .isEqualTo(4.0);
    }

    @Test
    void a_figure_without_a_run_is_none() {
        assertThatThrownBy(() -> new Figure("f", "s", null, List.of())).hasMessageContaining("f was never measured");
    }

    @Test
    void the_table_shows_median_spread_and_target() {
        figures.add("cached", "a second", "at least 20,000", 19_000);
        figures.add("cached", "a second", "at least 20,000", 23_456);
        figures.add("cached", "a second", "at least 20,000", 22_000);
        figures.add("median", "ms", 1.234);
        assertThat(figures.table())
                .containsPattern("cached, a second +22,000 +19,000 to 23,456 +at least 20,000")
                .containsPattern("median, ms +1\\.23 +one run\n")
                .contains("tenants: 20000");
    }

    @Test
    void the_json_holds_every_run_and_the_machine() throws Exception {
        figures.add("cached", "a second", "at least 20,000", 19_000);
        figures.add("cached", "a second", "at least 20,000", 21_000);
        JsonNode json = new ObjectMapper().readTree(figures.json());
        assertThat(json.at("/figures/0/runs")).hasSize(2);
        assertThat(json.at("/figures/0/median").asDouble()).isEqualTo(20_000);
        assertThat(json.at("/figures/0/target").asText()).isEqualTo("at least 20,000");
        assertThat(json.at("/setting/tenants").asText()).isEqualTo("20000");
        assertThat(json.at("/machine/processors").asInt()).isPositive();
    }
}
