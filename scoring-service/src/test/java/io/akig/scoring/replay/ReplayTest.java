package io.akig.scoring.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.akig.scoring.TestLedger;
import io.akig.scoring.TestModel;
import io.akig.scoring.World;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReplayTest {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int TENANTS = 20;
    private static final int DAYS = 50;
    private static final LocalDate LAST_DUE = LocalDate.of(2026, 3, 5);
    private static final List<String> IDS =
            IntStream.range(0, TENANTS).mapToObj(t -> "t-" + t).toList();

    @AutoClose
    private static final World WORLD = World.started();

    @BeforeAll
    static void tenants() {
        Random random = new Random(3);
        for (String id : IDS) {
            int usual = random.nextInt(12) - 3;
            WORLD.ledger.payer(
                    id,
                    LAST_DUE,
                    random.ints(4 + random.nextInt(14), usual, usual + 8).toArray());
            lease(id, 100_000_00L, 1, "2024-01-01T00:00:00Z");
        }
    }

    @Test
    void a_thousand_predictions_come_out_the_same_after_all_that_was_recorded_later() {
        List<String> predictions = new ArrayList<>();
        for (int day = 0; day < DAYS; day++) {
            predictions.addAll(predictAll(LocalDate.of(2026, 3, 10).minusDays(7L * day)));
        }
        assertThat(predictions).hasSize(1_000);
        IDS.forEach(ReplayTest::recordMore);
        WORLD.activate(TestModel.bundle("a-later-model"));
        for (String id : predictions) {
            JsonNode replay = replay(id);
            assertThat(replay.path("identical").booleanValue())
                    .as(replay.toString())
                    .isTrue();
            assertThat(replay.path("recomputed")).isEqualTo(replay.path("stored"));
            assertThat(replay.path("differences")).isEmpty();
        }
        assertThat(replay(predictions.get(0)).path("model_version").stringValue())
                .isEqualTo(TestModel.bundle().version());
    }

    @Test
    void what_was_tampered_with_is_named() {
        String id = predictAll(LocalDate.of(2026, 3, 1)).get(0);
        WORLD.ledger.run(
                "update predictions set payment_probability = 0.123, window_latest = null where prediction_id = ?::uuid",
                id);
        JsonNode replay = replay(id);
        assertThat(replay.path("identical").booleanValue()).isFalse();
        assertThat(replay.path("differences"))
                .extracting(difference -> difference.path("field").stringValue())
                .contains("payment_probability", "window_latest");
        assertThat(replay.path("differences").get(0).path("stored").doubleValue())
                .isEqualTo(0.123);
    }

    @Test
    void how_much_a_window_is_meant_to_hold_is_compared_too() {
        String id = predictAll(LocalDate.of(2026, 3, 4)).get(0);
        WORLD.ledger.run("update predictions set window_coverage = 0.5 where prediction_id = ?::uuid", id);
        assertThat(replay(id).path("differences"))
                .singleElement()
                .extracting(difference -> difference.path("field").stringValue())
                .isEqualTo("window_coverage");
        WORLD.ledger.run("update predictions set window_coverage = null where prediction_id = ?::uuid", id);
        assertThat(replay(id).path("identical").booleanValue()).isTrue();
    }

    @Test
    void the_levels_are_those_of_their_time() {
        String id = predictAll(LocalDate.of(2026, 3, 2)).get(0);
        WORLD.ledger.run(
                "update predictions set risk_bands = '{0.99,0.98,0.97,0.96}' where prediction_id = ?::uuid", id);
        assertThat(replay(id).path("differences"))
                .extracting(difference -> difference.path("field").stringValue())
                .contains("risk_level", "factors");
        WORLD.ledger.run("update predictions set risk_bands = null where prediction_id = ?::uuid", id);
        assertThat(replay(id).path("identical").booleanValue()).isTrue();
    }

    @Test
    void without_its_model_a_prediction_cannot_be_replayed() {
        String id = predictAll(LocalDate.of(2026, 3, 3)).get(0);
        WORLD.ledger.run("update predictions set model_version = 'lost' where prediction_id = ?::uuid", id);
        problem("/predictions/" + id + "/replay", 409, "model_gone");
        WORLD.ledger.run(
                "insert into models select 'broken', created_at, sha256, set_byte(bundle, 99, 7), card from models"
                        + " where version = ?",
                TestModel.bundle().version());
        WORLD.ledger.run("update predictions set model_version = 'broken' where prediction_id = ?::uuid", id);
        problem("/predictions/" + id + "/replay", 409, "model_refused");
    }

    @Test
    void an_id_that_is_unknown_or_none_is_a_problem() {
        problem("/predictions/" + UUID.randomUUID() + "/replay", 404, "prediction_not_found");
        problem("/predictions/1-2-3-4-5/replay", 400, "invalid_request");
    }

    private static List<String> predictAll(LocalDate asOf) {
        byte[] body = WORLD.http()
                .post()
                .uri("/scores/batch")
                .header("Content-Type", "application/json")
                .bodyValue("{\"tenant_ids\":" + JSON.writeValueAsString(IDS) + ",\"as_of\":\"" + asOf + "\"}")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBodyContent();
        return new String(body, StandardCharsets.UTF_8)
                .lines()
                .map(line -> JSON.readTree(line).path("prediction_id").stringValue())
                .toList();
    }

    /** Later, backdated and corrected rows, and another lease that claims to have been known for long. */
    private static void recordMore(String id) {
        LocalDate due = LAST_DUE.minusMonths(2);
        WORLD.ledger.payment(id, "p-" + id + "-1", due, 10_00L, TestLedger.start(due));
        WORLD.ledger.payment(id, "p-" + id + "-2", due, 0, World.NOW);
        WORLD.ledger.payment(id, "found-" + id, due.minusDays(40), 70_000_00L, TestLedger.start(due.minusDays(40)));
        WORLD.ledger.charge(id, "c-" + id + "-0", due.minusDays(3), 130_000_00L, TestLedger.start(due.minusDays(99)));
        WORLD.ledger.charge(id, "more-" + id, LAST_DUE.plusMonths(1), 100_000_00L, World.NOW);
        WORLD.ledger.charge(id, "old-" + id, due.minusDays(9), 100_000_00L, TestLedger.start(due.minusDays(50)));
        lease(id, 260_000_00L, 28, "2024-01-01T00:00:00Z");
    }

    private static void lease(String id, long rentMinor, int dueDay, String recordedAt) {
        WORLD.ledger.run("update tenants set ledger_revision = ledger_revision + 1 where tenant_id = ?", id);
        WORLD.ledger.run(
                "insert into leases (tenant_id, agency_id, revision, rent_minor, due_day, monthly_income_minor, lease_start,"
                        + " recorded_at) select tenant_id, agency_id, ledger_revision, ?, ?, 300000000, '2024-01-01',"
                        + " ?::timestamptz from tenants where tenant_id = ?",
                rentMinor,
                dueDay,
                recordedAt,
                id);
    }

    private static JsonNode replay(String id) {
        return JSON.readTree(WORLD.get("/predictions/" + id + "/replay"));
    }

    private static void problem(String path, int status, String code) {
        WORLD.http()
                .get()
                .uri(path)
                .exchange()
                .expectStatus()
                .isEqualTo(status)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo(code);
    }
}
