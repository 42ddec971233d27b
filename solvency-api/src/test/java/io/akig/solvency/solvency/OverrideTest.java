package io.akig.solvency.solvency;

import static org.assertj.core.api.Assertions.assertThat;

import io.akig.solvency.Gateway;
import io.akig.solvency.Rents;
import io.akig.solvency.access.Role;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient.BodyContentSpec;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** A person's decision in place of a score. */
class OverrideTest {
    private static final Instant NOW = Instant.parse("2026-03-10T09:00:00Z");

    @AutoClose
    private static final FakeScoring SCORING = new FakeScoring();

    @AutoClose
    private static final Gateway GATEWAY = Gateway.at(
            Clock.fixed(NOW, ZoneOffset.UTC), "--akig.scoring.url=" + SCORING.url(), "--akig.scoring.patience=5s");

    private final String id = UUID.randomUUID().toString();

    @BeforeEach
    void tenant() {
        new Rents(GATEWAY, Gateway.OURS).payer(id, LocalDate.of(2026, 3, 1), 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
        SCORING.answers(200, "application/json", Scores.json(id, 0.9, "EXCELLENT", 0.9));
    }

    @Test
    void the_score_follows_the_decision_and_what_was_computed_stays_visible() {
        put("{\"risk_level\":\"RISKY\",\"reason\":\" Has lost his job. \",\"expires_on\":\"2026-04-10\"}")
                .expectStatus()
                .isOk();

        solvency()
                .jsonPath("$.risk_level")
                .isEqualTo("RISKY")
                .jsonPath("$.payment_probability")
                .isEqualTo(0.4999)
                .jsonPath("$.override.reason")
                .isEqualTo("Has lost his job.")
                .jsonPath("$.override.author")
                .isEqualTo("manager@ours")
                .jsonPath("$.override.expires_on")
                .isEqualTo("2026-04-10")
                .jsonPath("$.override.computed.payment_probability")
                .isEqualTo(0.9224)
                .jsonPath("$.override.computed.risk_level")
                .isEqualTo("EXCELLENT");
    }

    @Test
    void a_decided_probability_brings_its_level_along() {
        put("{\"payment_probability\":0.61,\"reason\":\"Because\",\"expires_on\":\"2026-03-10\"}")
                .expectStatus()
                .isOk();

        solvency()
                .jsonPath("$.risk_level")
                .isEqualTo("MEDIUM")
                .jsonPath("$.payment_probability")
                .isEqualTo(0.61);
    }

    @Test
    void a_new_decision_replaces_the_one_before_and_both_are_kept() {
        put("{\"risk_level\":\"RISKY\",\"reason\":\"a\",\"expires_on\":\"2026-04-10\"}");
        put("{\"risk_level\":\"MEDIUM\",\"reason\":\"b\",\"expires_on\":\"2026-04-10\"}");

        solvency().jsonPath("$.risk_level").isEqualTo("MEDIUM");
        assertThat(GATEWAY.run("update overrides set reason = reason where tenant_id = ?", id))
                .isEqualTo(2);
    }

    @Test
    void a_decision_ends_when_it_expires() {
        put("{\"risk_level\":\"RISKY\",\"reason\":\"a\",\"expires_on\":\"2026-04-10\"}");
        GATEWAY.run("update overrides set expires_on = '2026-03-09' where tenant_id = ?", id);

        solvency()
                .jsonPath("$.risk_level")
                .isEqualTo("EXCELLENT")
                .jsonPath("$.override")
                .isEqualTo(null);
    }

    @Test
    void a_decision_can_be_withdrawn_once() {
        put("{\"risk_level\":\"RISKY\",\"reason\":\"a\",\"expires_on\":\"2026-04-10\"}");

        delete().expectStatus().isNoContent();

        solvency().jsonPath("$.risk_level").isEqualTo("EXCELLENT");
        delete().expectStatus().isNotFound().expectBody().jsonPath("$.code").isEqualTo("no_override");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|risk_level",
                "{\"risk_level\":\"RISKY\",\"expires_on\":\"2026-04-10\"}|reason",
                "{\"risk_level\":\"RISKY\",\"reason\":\"  \",\"expires_on\":\"2026-04-10\"}|reason",
                "{\"risk_level\":\"RISKY\",\"reason\":\"\\u0000\",\"expires_on\":\"2026-04-10\"}|reason",
                "{\"risk_level\":\"UNKNOWN\",\"reason\":\"a\",\"expires_on\":\"2026-04-10\"}|risk_level",
                "{\"risk_level\":\"risky\",\"reason\":\"a\",\"expires_on\":\"2026-04-10\"}|risk_level",
                "{\"payment_probability\":1.01,\"reason\":\"a\",\"expires_on\":\"2026-04-10\"}|payment_probability",
                "{\"risk_level\":\"GOOD\",\"payment_probability\":0.2,\"reason\":\"a\",\"expires_on\":\"2026-04-10\"}|payment_probability",
                "{\"risk_level\":\"RISKY\",\"reason\":\"a\",\"expires_on\":\"2026-03-09\"}|expires_on",
                "{\"risk_level\":\"RISKY\",\"reason\":\"a\",\"expires_on\":\"2027-03-11\"}|expires_on",
                "{\"risk_level\":\"RISKY\",\"reason\":\"a\",\"expires_on\":\"tomorrow\"}|expires_on",
                "{\"risk_level\":\"RISKY\",\"reason\":\"a\"}|expires_on",
            })
    void a_decision_that_makes_no_sense_is_refused(String body, String field) {
        put(body)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[?(@.field=='" + field + "')]")
                .isNotEmpty();
        solvency().jsonPath("$.override").isEqualTo(null);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"[]", "{", "42", "{\"risk_level\":{}}", "{\"payment_probability\":\"x\"}"})
    void a_body_that_cannot_be_read_is_a_problem_of_the_caller(String body) {
        put(body).expectStatus().isBadRequest();
    }

    @Test
    void who_only_looks_may_not_decide_and_nobody_decides_for_another_agency() {
        GATEWAY.as(Role.VIEWER, Gateway.OURS)
                .put()
                .uri("/api/tenants/{id}/override", id)
                .bodyValue(Map.of("risk_level", "GOOD", "reason", "a", "expires_on", "2026-04-10"))
                .exchange()
                .expectStatus()
                .isForbidden();
        GATEWAY.as(Role.ADMIN, Gateway.THEIRS)
                .put()
                .uri("/api/tenants/{id}/override", id)
                .bodyValue(Map.of("risk_level", "GOOD", "reason", "a", "expires_on", "2026-04-10"))
                .exchange()
                .expectStatus()
                .isNotFound();
        GATEWAY.as(Role.ADMIN, Gateway.THEIRS)
                .delete()
                .uri("/api/tenants/{id}/override", id)
                .exchange()
                .expectStatus()
                .isNotFound();
        solvency().jsonPath("$.override").isEqualTo(null);
    }

    private ResponseSpec put(String body) {
        return GATEWAY.as(Role.MANAGER, Gateway.OURS)
                .put()
                .uri("/api/tenants/{id}/override", id)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    private ResponseSpec delete() {
        return GATEWAY.as(Role.MANAGER, Gateway.OURS)
                .delete()
                .uri("/api/tenants/{id}/override", id)
                .exchange();
    }

    private BodyContentSpec solvency() {
        return GATEWAY.as(Role.VIEWER, Gateway.OURS)
                .get()
                .uri("/api/tenants/{id}/solvency", id)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody();
    }
}
