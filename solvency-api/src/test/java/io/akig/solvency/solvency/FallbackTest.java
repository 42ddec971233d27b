package io.akig.solvency.solvency;

import static org.assertj.core.api.Assertions.assertThat;

import io.akig.kit.metric.Metric;
import io.akig.solvency.Gateway;
import io.akig.solvency.Rents;
import io.akig.solvency.Waiting;
import io.akig.solvency.access.Role;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The blended answer while the scoring service is away, hangs, or answers nonsense. */
class FallbackTest {
    private static final Instant NOW = Instant.parse("2026-03-10T09:00:00Z");
    private static final String GOOD = Scores.json("T1", 0.9, "EXCELLENT", 0.9);

    private final FakeScoring scoring = new FakeScoring();
    private final Gateway gateway = Gateway.at(
            Clock.fixed(NOW, ZoneOffset.UTC),
            "--akig.scoring.url=" + scoring.url(),
            "--akig.scoring.patience=1s",
            "--akig.scoring.circuit-pause=300ms");
    private final Rents rents = new Rents(gateway, Gateway.OURS);

    @BeforeEach
    void tenant() {
        rents.payer("T1", LocalDate.of(2026, 3, 1), 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    @AfterEach
    void close() {
        gateway.close();
        scoring.close();
    }

    @Test
    void while_it_hangs_the_last_stored_answer_is_blended_and_marked() {
        rents.prediction("T1", NOW.minusSeconds(3_600).atOffset(ZoneOffset.UTC), 0.81237, "GOOD", 0.8);
        scoring.hangs();

        JsonNode answer = solvency();

        assertThat(answer.path("stale").asBoolean()).isTrue();
        assertThat(answer.path("hybrid").asBoolean()).isTrue();
        assertThat(answer.path("blend").path("ml_weight").asDouble()).isEqualTo(0.64);
        assertThat(answer.path("ml_prediction").path("payment_probability").asDouble())
                .isEqualTo(0.8124);
        assertThat(answer.path("ml_prediction").path("stale").asBoolean()).isTrue();
        assertThat(answer.path("calculated_at").asString()).isEqualTo("2026-03-10T08:00:00Z");
        assertThat(fallbacks("timeout", "stored")).isEqualTo(1);
    }

    @Test
    void when_it_is_gone_and_nothing_is_stored_the_rules_alone_answer() {
        scoring.stops();

        JsonNode answer = solvency();

        assertThat(answer.path("hybrid").asBoolean()).isFalse();
        assertThat(answer.path("stale").asBoolean()).isFalse();
        assertThat(answer.path("ml_prediction").isNull()).isTrue();
        assertThat(answer.path("rule_score").path("score").asDouble()).isEqualTo(100);
        assertThat(answer.path("payment_probability").asDouble()).isEqualTo(0.98);
        assertThat(fallbacks("unavailable", "rules")).isEqualTo(1);
    }

    @Test
    void stopped_its_last_prediction_answers_for_it_and_started_again_it_answers_itself() {
        scoring.answers(200, "application/json", GOOD);
        assertThat(solvency().path("stale").asBoolean()).isFalse();
        rents.prediction("T1", NOW.minusSeconds(60).atOffset(ZoneOffset.UTC), 0.81237, "GOOD", 0.8);

        scoring.stops();
        Waiting.until(() -> {
            JsonNode answer = solvency();
            assertThat(answer.path("stale").asBoolean()).isTrue();
            assertThat(answer.path("hybrid").asBoolean()).isTrue();
            assertThat(answer.path("ml_prediction").path("payment_probability").asDouble())
                    .isEqualTo(0.8124);
            return fallbacks("circuit_open", "stored") > 0;
        });
        assertThat(fallbacks("unavailable", "stored")).isPositive();
        assertThat(fallbacks("timeout", "stored"))
                .as("nobody waits for who is not there")
                .isZero();

        scoring.starts();
        Waiting.until(() -> !solvency().path("stale").asBoolean());
        assertThat(solvency().path("ml_prediction").path("payment_probability").asDouble())
                .isEqualTo(0.9);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "200|text/html|<html>",
                "200|application/json|[1",
                "200|application/json|{}",
                "200|application/json|{\"tenant_id\":\"T1\"}",
                "200|application/json|{\"tenant_id\":\"T1\",\"payment_probability\":7,\"risk_level\":\"GOOD\"}",
                "302|text/plain|x",
            })
    void nonsense_is_no_answer(int status, String type, String body) {
        rents.prediction("T1", NOW.minusSeconds(60).atOffset(ZoneOffset.UTC), 0.81, "GOOD", 0.8);
        scoring.answers(status, type, body);

        assertThat(solvency().path("stale").asBoolean()).isTrue();
        assertThat(fallbacks("not_understood", "stored")).isEqualTo(1);
    }

    @Test
    void a_service_that_keeps_failing_is_left_alone_and_asked_again_after_the_pause() {
        scoring.answers(500, "application/json", "{}");
        for (int i = 0; i < 5; i++) {
            assertThat(solvency().path("hybrid").asBoolean()).isFalse();
        }
        scoring.asked.clear();

        assertThat(solvency().path("hybrid").asBoolean()).isFalse();
        assertThat(scoring.asked).isEmpty();
        assertThat(fallbacks("circuit_open", "rules")).isEqualTo(1);

        scoring.answers(200, "application/json", GOOD);
        JsonNode answer = solvency();
        while (!answer.path("hybrid").asBoolean()) {
            answer = solvency();
        }
        assertThat(answer.path("stale").asBoolean()).isFalse();
    }

    @Test
    void it_may_hang_without_end_and_be_well_again() {
        scoring.hangs();
        for (int i = 0; i < 8; i++) {
            assertThat(solvency().path("hybrid").asBoolean()).isFalse();
        }

        scoring.answers(200, "application/json", GOOD);
        JsonNode answer = solvency();
        while (!answer.path("hybrid").asBoolean()) {
            answer = solvency();
        }
        assertThat(answer.path("ml_prediction").path("payment_probability").asDouble())
                .isEqualTo(0.9);
    }

    @Test
    void while_as_many_wait_for_it_as_may_the_next_is_answered_without_waiting() {
        scoring.hangs();
        try (Gateway small = gateway.replica(
                "--akig.scoring.url=" + scoring.url(),
                "--akig.scoring.patience=8s",
                "--akig.scoring.warm-up=0s",
                "--akig.scoring.most-waiting=1")) {
            scoring.asked.clear();
            WebTestClient viewer = small.as(Role.VIEWER, Gateway.OURS);
            CompletableFuture<Void> waiting = CompletableFuture.runAsync(() -> ask(viewer));
            Waiting.until(() -> !scoring.asked.isEmpty());

            ask(viewer);

            assertThat(waiting).isNotDone();
            assertThat(small.bean(MeterRegistry.class)
                            .counter(Metric.FALLBACKS.meter(), "why", "busy", "used", "rules")
                            .count())
                    .isEqualTo(1);
            assertThat(scoring.asked).hasSize(1);
            waiting.join();
        }
    }

    private static void ask(WebTestClient viewer) {
        viewer.get()
                .uri("/api/tenants/T1/solvency")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.hybrid")
                .isEqualTo(false);
    }

    @Test
    void the_explanation_of_a_stored_answer_adds_up_too() {
        rents.prediction("T1", NOW.minusSeconds(60).atOffset(ZoneOffset.UTC), 0.81, "GOOD", 0.8);
        scoring.hangs();

        JsonNode answer = get("/api/tenants/T1/solvency/explanation");

        assertThat(answer.path("stale").asBoolean()).isTrue();
        assertThat(answer.path("residual").asDouble()).isZero();
        assertThat(answer.path("terms").findValuesAsString("type"))
                .contains("JUST_GOOD", "ON_TIME_RATE_90D", "OTHER_REASONS", "on_time_rate");
    }

    private double fallbacks(String why, String used) {
        return gateway.bean(MeterRegistry.class)
                .counter(Metric.FALLBACKS.meter(), "why", why, "used", used)
                .count();
    }

    private JsonNode solvency() {
        return get("/api/tenants/T1/solvency");
    }

    private JsonNode get(String path) {
        return JsonMapper.shared()
                .readTree(new String(
                        gateway.as(Role.VIEWER, Gateway.OURS)
                                .get()
                                .uri(path)
                                .exchange()
                                .expectStatus()
                                .isOk()
                                .expectBody()
                                .returnResult()
                                .getResponseBodyContent(),
                        StandardCharsets.UTF_8));
    }
}
