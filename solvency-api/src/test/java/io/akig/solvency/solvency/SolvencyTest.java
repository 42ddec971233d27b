package io.akig.solvency.solvency;

import static org.assertj.core.api.Assertions.assertThat;

import io.akig.solvency.Gateway;
import io.akig.solvency.Rents;
import io.akig.solvency.access.Role;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The blended answer over HTTP, beside a scoring service that does what the test tells it to. */
class SolvencyTest {
    private static final Instant NOW = Instant.parse("2026-03-10T09:00:00Z");
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
    private static final List<String> NINE = List.of(
            "tenant_id",
            "payment_probability",
            "risk_level",
            "badge",
            "color",
            "expected_payment_date",
            "confidence_score",
            "factors",
            "calculated_at");

    @AutoClose
    private static final FakeScoring SCORING = new FakeScoring();

    @AutoClose
    private static final Gateway GATEWAY = Gateway.at(
            Clock.fixed(NOW, ZoneOffset.UTC), "--akig.scoring.url=" + SCORING.url(), "--akig.scoring.patience=5s");

    private static final Rents RENTS = new Rents(GATEWAY, Gateway.OURS);

    private final String id = UUID.randomUUID().toString();

    @BeforeEach
    void forget() {
        SCORING.asked.clear();
    }

    @Test
    void the_answer_keeps_the_keys_that_clients_know_and_says_what_it_is_made_of() {
        RENTS.payer(id, MARCH, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
        SCORING.answers(200, "application/json", score(0.9, "EXCELLENT", 0.9));

        JsonNode answer = solvency();

        assertThat(answer.propertyNames().stream().limit(9)).containsExactlyElementsOf(NINE);
        assertThat(answer.path("tenant_id").asString()).isEqualTo(id);
        // 0.72 × 0.9 + 0.28 × 0.98, which is what the whole 100 points mean.
        assertThat(answer.path("payment_probability").asDouble()).isEqualTo(0.9224);
        assertThat(answer.path("risk_level").asString()).isEqualTo("EXCELLENT");
        assertThat(answer.path("badge").asString()).isEqualTo("🟢");
        assertThat(answer.path("color").asString()).isEqualTo("#1F8A4C");
        assertThat(answer.path("expected_payment_date").asString()).isEqualTo("2026-04-02");
        assertThat(answer.path("calculated_at").asString()).isEqualTo("2026-03-10T09:00:00Z");
        assertThat(answer.path("as_of").asString()).isEqualTo("2026-03-10");
        assertThat(answer.path("hybrid").asBoolean()).isTrue();
        assertThat(answer.path("stale").asBoolean()).isFalse();
        assertThat(answer.path("blend").toString())
                .isEqualTo("{\"ml_weight\":0.72,\"rule_weight\":0.28,\"knockouts\":[]}");
        assertThat(answer.path("ml_prediction").path("payment_probability").asDouble())
                .isEqualTo(0.9);
        assertThat(answer.path("rule_score").path("score").asDouble()).isEqualTo(100);
        assertThat(answer.path("rule_score").path("rules")).hasSize(7);
        assertThat(answer.path("rule_score").path("rules").get(0).toString())
                .isEqualTo(
                        "{\"id\":\"on_time_rate\",\"label\":{\"fr\":\"Loyers payés à temps\",\"en\":\"Rents paid on time\"},"
                                + "\"measure\":\"on_time_rate\",\"unit\":\"SHARE\",\"value\":1.0,\"points\":25,\"max_points\":25,"
                                + "\"knocked_out\":false,\"cap\":null}");
        assertThat(answer.path("override").isNull()).isTrue();
    }

    @Test
    void the_reasons_are_those_of_both_sides_and_say_one_thing_once() {
        RENTS.payer(id, MARCH, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
        SCORING.answers(200, "application/json", score(0.9, "EXCELLENT", 0.2));

        List<String> types = solvency().path("factors").findValuesAsString("type");

        // The model's on-time rate weighs less here than the rule of the same name.
        assertThat(types).containsExactly("RULE_ON_TIME_RATE", "RULE_ARREARS", "RULE_OLDEST_UNPAID");
    }

    @Test
    void a_recalculation_is_passed_on_and_so_is_the_language() throws InterruptedException {
        RENTS.payer(id, MARCH, 0, 0, 0);
        SCORING.answers(200, "application/json", score(0.9, "EXCELLENT", 0.9));

        GATEWAY.as(Role.VIEWER, Gateway.OURS)
                .get()
                .uri("/api/tenants/{id}/solvency?recalculate=true", id)
                .header(HttpHeaders.ACCEPT_LANGUAGE, "en-GB, fr;q=0.5")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals(HttpHeaders.CONTENT_LANGUAGE, "en");

        FakeScoring.Asked asked = SCORING.asked.take();
        assertThat(asked.uri()).isEqualTo("/score/" + id + "?recalculate=true");
        assertThat(asked.headers().get(HttpHeaders.ACCEPT_LANGUAGE)).isEqualTo("en");
    }

    @Test
    void a_rent_unpaid_for_over_ninety_days_caps_the_level_and_the_answer_says_so() {
        RENTS.payer(id, MARCH, 0, 0, 0, 0, 0, 0, null, 0, 0, 0, 0);
        SCORING.answers(200, "application/json", score(0.9, "EXCELLENT", 0.9));

        JsonNode answer = solvency();

        assertThat(answer.path("payment_probability").asDouble()).isEqualTo(0.2999);
        assertThat(answer.path("risk_level").asString()).isEqualTo("CRITICAL");
        assertThat(answer.path("blend").path("knockouts").toString())
                .isEqualTo("[{\"label\":\"Un loyer est impayé depuis plus de 90 jours\",\"level\":\"CRITICAL\"}]");
        assertThat(answer.path("factors").get(0).path("type").asString()).isEqualTo("KNOCKOUT_OLDEST_UNPAID");
    }

    @Test
    void where_the_model_knows_too_little_the_rules_alone_speak() {
        RENTS.payer(id, MARCH, 0);
        SCORING.answers(200, "application/json", score(0.83, "UNKNOWN", 0));

        JsonNode answer = solvency();

        assertThat(answer.path("hybrid").asBoolean()).isFalse();
        assertThat(answer.path("ml_prediction").isNull()).isTrue();
        assertThat(answer.path("model_version").isNull()).isTrue();
        assertThat(answer.path("risk_level").asString()).isEqualTo("EXCELLENT");
        assertThat(answer.path("expected_payment_date").asString()).isEqualTo("2026-04-01");
    }

    @Test
    void where_nobody_knows_enough_the_level_is_unknown() {
        GATEWAY.tenant(id, Gateway.OURS);
        SCORING.answers(200, "application/json", score(0.83, "UNKNOWN", 0));

        JsonNode answer = solvency();

        assertThat(answer.path("risk_level").asString()).isEqualTo("UNKNOWN");
        assertThat(answer.path("payment_probability").asDouble()).isEqualTo(0.83);
        assertThat(answer.path("confidence_score").asDouble()).isZero();
        assertThat(answer.path("rule_score").isNull()).isTrue();
        assertThat(answer.path("ml_prediction").isNull()).isTrue();
        assertThat(answer.path("factors")).hasSize(1);
    }

    @Test
    void the_terms_of_the_explanation_add_up_to_the_shown_probability() {
        RENTS.payer(id, MARCH, 0, 9, 0, 0, 20, 0, null, 0, 0, 0, 0);
        SCORING.answers(200, "application/json", explanation());

        JsonNode answer = get("/api/tenants/{id}/solvency/explanation");

        BigDecimal sum = BigDecimal.ZERO;
        for (JsonNode term : answer.path("terms")) {
            sum = sum.add(new BigDecimal(term.path("contribution").toString()));
        }
        assertThat(sum).isEqualByComparingTo(answer.path("payment_probability").toString());
        assertThat(answer.path("residual").asDouble()).isZero();
        assertThat(answer.path("terms").findValuesAsString("kind"))
                .startsWith("BASE")
                .endsWith("CALIBRATION", "KNOCKOUT")
                .contains("MODEL", "RULE");
    }

    @Test
    void a_tenant_of_another_agency_does_not_exist_and_the_model_is_not_asked() {
        GATEWAY.tenant(id, Gateway.THEIRS);

        for (String path : List.of("/api/tenants/{id}/solvency", "/api/tenants/{id}/solvency/explanation")) {
            GATEWAY.as(Role.ADMIN, Gateway.OURS)
                    .get()
                    .uri(path, id)
                    .exchange()
                    .expectStatus()
                    .isNotFound()
                    .expectBody()
                    .jsonPath("$.code")
                    .isEqualTo("tenant_not_found");
        }
        assertThat(SCORING.asked).isEmpty();
    }

    @Test
    void an_answer_of_the_past_or_of_a_trial_model_is_never_the_last_one() {
        RENTS.payer(id, MARCH, 0, 0, 0);
        OffsetDateTime at = NOW.minusSeconds(60).atOffset(ZoneOffset.UTC);
        RENTS.prediction(id, at.minusDays(2), 0.66, "MEDIUM", 0.9);
        UUID trial = RENTS.prediction(id, at, 0.11, "CRITICAL", 0.9);
        GATEWAY.run("update predictions set shadow = true where prediction_id = ?", trial);
        UUID backThen = RENTS.prediction(id, at, 0.22, "CRITICAL", 0.9);
        GATEWAY.run("update predictions set as_of = '2025-06-01' where prediction_id = ?", backThen);
        SCORING.answers(200, "application/json", "{\"tenant_id\":\"somebody else\"}");

        JsonNode answer = solvency();

        assertThat(answer.path("stale").asBoolean()).isTrue();
        assertThat(answer.path("ml_prediction").path("payment_probability").asDouble())
                .isEqualTo(0.66);
    }

    private JsonNode solvency() {
        return get("/api/tenants/{id}/solvency");
    }

    private JsonNode get(String path) {
        return JsonMapper.shared()
                .readTree(new String(
                        GATEWAY.as(Role.VIEWER, Gateway.OURS)
                                .get()
                                .uri(path, id)
                                .exchange()
                                .expectStatus()
                                .isOk()
                                .expectBody()
                                .returnResult()
                                .getResponseBodyContent(),
                        StandardCharsets.UTF_8));
    }

    private String score(double probability, String level, double confidence) {
        return Scores.json(id, probability, level, confidence);
    }

    private String explanation() {
        return """
                {"tenant_id":"%s","as_of":"2026-03-10","payment_probability":0.8123,"risk_level":"GOOD",
                 "confidence_score":0.71,"model_version":"m1","base":0.7,"base_is":"JUST_GOOD","residual":0.0,
                 "concepts":[{"concept":"ON_TIME","contribution":0.100001,"message":"x","features":[]},
                             {"concept":"ARREARS","contribution":0.012299,"message":null,"features":[]},
                             {"concept":"TREND","contribution":0.0,"message":null,"features":[]}]}"""
                .formatted(id);
    }
}
