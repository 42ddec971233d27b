package io.akig.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class HistoryEndpointTest {
    @AutoClose
    private static final World WORLD = World.started();

    private static final List<JsonNode> GIVEN = new ArrayList<>();

    @BeforeAll
    static void five_scores_two_of_them_at_the_same_moment() {
        WORLD.ledger.payer("t", LocalDate.of(2026, 3, 5), 0, 30, 0, 2, 0);
        WORLD.ledger.tenant("silent");
        for (int i = 0; i < 5; i++) {
            WORLD.clock.moveTo(World.NOW.plus(Duration.ofMinutes(i / 2)));
            GIVEN.add(JsonMapper.shared().readTree(WORLD.get("/score/t?recalculate=true")));
        }
    }

    @Test
    void past_predictions_are_what_was_answered_newest_first() {
        List<JsonNode> past = page("/score/t/history");
        assertThat(past).containsExactlyInAnyOrderElementsOf(GIVEN);
        assertThat(past).isSortedAccordingTo((a, b) -> b.path("calculated_at")
                .stringValue()
                .compareTo(a.path("calculated_at").stringValue()));
    }

    @Test
    void pages_follow_each_other_without_gap_or_repetition() {
        List<JsonNode> all = new ArrayList<>();
        String next = "/score/t/history?limit=2";
        while (next != null) {
            var answer = WORLD.http().get().uri(next).exchange().expectStatus().isOk();
            var result = answer.expectBody(byte[].class).returnResult();
            JsonMapper.shared().readTree(result.getResponseBody()).forEach(all::add);
            String link = result.getResponseHeaders().getFirst("Link");
            next = link == null ? null : link.substring(1, link.indexOf('>'));
        }
        assertThat(all).isEqualTo(page("/score/t/history"));
    }

    @Test
    void before_a_moment_means_earlier_than_it() {
        assertThat(page("/score/t/history?before=2026-03-10T09:01:00Z")).hasSize(2);
    }

    @Test
    void a_window_is_meant_to_hold_what_it_was_then() {
        WORLD.ledger.payer("wide", LocalDate.of(2026, 3, 5), 0, 3, 0, 2, 0);
        JsonNode given = JsonMapper.shared().readTree(WORLD.get("/score/wide"));
        assertThat(WORLD.ledger.count("select count(*) from predictions where tenant_id = 'wide' and window_coverage = "
                        + given.path("payment_window").path("coverage").asString()))
                .isEqualTo(1);
        WORLD.ledger.run("update predictions set window_coverage = 0.9 where tenant_id = 'wide'");
        assertThat(page("/score/wide/history"))
                .singleElement()
                .extracting(past -> past.path("payment_window").path("coverage").doubleValue())
                .isEqualTo(0.9);
    }

    @Test
    void a_tenant_who_was_never_scored_has_an_empty_history() {
        assertThat(page("/score/silent/history")).isEmpty();
    }

    @Test
    void an_unknown_tenant_has_none() {
        assertThat(WORLD.status("/score/nobody/history")).isEqualTo(404);
    }

    private static List<JsonNode> page(String path) {
        List<JsonNode> items = new ArrayList<>();
        JsonMapper.shared().readTree(WORLD.get(path)).forEach(items::add);
        return items;
    }
}
