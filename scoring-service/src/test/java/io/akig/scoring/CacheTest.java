package io.akig.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.akig.scoring.cache.CacheTrust;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class CacheTest {
    private static final LocalDate DUE = LocalDate.of(2026, 3, 5);

    @AutoClose
    private static final World WORLD = World.started();

    @BeforeEach
    void the_cache_is_in_use() {
        WORLD.clock.moveTo(World.NOW);
        World.until(() -> WORLD.bean(CacheTrust.class).usable());
    }

    @Test
    void the_same_question_is_answered_from_the_cache() {
        WORLD.ledger.payer("same", DUE, 0, 0, 30);
        WORLD.settle("same");
        assertThat(id("/score/same")).isEqualTo(id("/score/same"));
        assertThat(WORLD.metric("scoring_cache_lookups_total{application=\"scoring-service\",outcome=\"hit\"}"))
                .isPositive();
    }

    @Test
    void both_languages_show_the_same_prediction() {
        WORLD.ledger.payer("languages", DUE, 0, 0, 30);
        WORLD.settle("languages");
        String french = id("/score/languages");
        byte[] english = WORLD.http()
                .get()
                .uri("/score/languages")
                .header("Accept-Language", "en")
                .exchange()
                .expectBody()
                .returnResult()
                .getResponseBodyContent();
        assertThat(JsonMapper.shared().readTree(english).path("prediction_id").stringValue())
                .isEqualTo(french);
    }

    @Test
    void a_ledger_write_drops_the_entry() {
        WORLD.ledger.payer("write", DUE, 0, 0, 30);
        WORLD.settle("write");
        String before = id("/score/write");
        WORLD.ledger.payment("write", "new", LocalDate.of(2026, 3, 10), 100_00L, World.NOW);
        World.until(() -> !id("/score/write").equals(before));
    }

    @Test
    void many_ledger_writes_at_once_drop_every_entry() {
        WORLD.ledger.payer("star-1", DUE, 0, 0, 30);
        WORLD.ledger.payer("star-2", DUE, 0, 0, 30);
        WORLD.settle("star-1");
        WORLD.settle("star-2");
        String first = id("/score/star-1");
        String second = id("/score/star-2");
        WORLD.ledger.run("select pg_notify('akig_ledger', '*')");
        World.until(() -> !id("/score/star-1").equals(first));
        assertThat(id("/score/star-2")).isNotEqualTo(second);
    }

    @Test
    void an_entry_is_worth_nothing_the_next_day() {
        WORLD.ledger.payer("day", DUE, 0, 0, 30);
        String today = id("/score/day");
        WORLD.clock.moveTo(World.NOW.plus(Duration.ofHours(16)));
        assertThat(id("/score/day")).isNotEqualTo(today);
    }

    @Test
    void an_entry_is_worth_nothing_under_another_model() {
        WORLD.ledger.payer("model", DUE, 0, 0, 30);
        String old = id("/score/model");
        WORLD.activate(TestModel.bundle("another"));
        World.until(() -> WORLD.get("/score/model").contains("\"model_version\":\"another\""));
        assertThat(id("/score/model")).isNotEqualTo(old);
    }

    @Test
    void only_the_default_question_is_cached() {
        WORLD.ledger.payer("past", DUE, 0, 0, 30);
        assertThat(id("/score/past?as_of=2026-03-01")).isNotEqualTo(id("/score/past?as_of=2026-03-01"));
        assertThat(id("/score/past?as_of=2026-03-01")).isNotEqualTo(id("/score/past"));
    }

    private static String id(String path) {
        return JsonMapper.shared()
                .readTree(WORLD.get(path))
                .path("prediction_id")
                .stringValue();
    }
}
