package io.akig.solvency.alerts;

import static io.akig.solvency.Gateway.OURS;
import static org.assertj.core.api.Assertions.assertThat;

import io.akig.solvency.Gateway;
import io.akig.solvency.Rents;
import io.akig.solvency.access.Role;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How tenants stand, beside what is answered about them; no scoring service answers. */
class StandingTest {
    /** Nothing looks by itself. */
    @AutoClose
    private static final Gateway GATEWAY =
            Gateway.started("--akig.scoring.url=http://127.0.0.1:9", "--akig.alerts.scores.poll=1h");

    private static final Rents RENTS = new Rents(GATEWAY, OURS);
    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    private final String id = UUID.randomUUID().toString();

    @Test
    void a_new_score_becomes_the_standing_that_the_answer_tells() {
        RENTS.payer(id, TODAY.minusDays(10), 0, 2, 12, 0, 30, 0, 0, 3, 0, 0, 0, 0);
        UUID prediction = event(0.61, "MEDIUM", 0.5);

        assertThat(take()).isEqualTo(1);

        agree();
        JsonNode standing = standing();
        assertThat(standing.get("prediction_id").asString()).isEqualTo(prediction.toString());
        assertThat(standing.get("overridden").asBoolean()).isFalse();
        assertThat(standing.get("next_due_date").asString()).isGreaterThan(TODAY.toString());
        assertThat(standing.get("next_due_minor").asLong()).isEqualTo(Rents.RENT);
        assertThat(standing.get("previous_level").isNull()).isTrue();
        assertThat(GATEWAY.has("select from score_events where tenant_id = ?", id))
                .isFalse();
    }

    @Test
    void who_comes_second_finds_nothing_to_do() {
        RENTS.payer(id, TODAY.minusDays(10), 0, 0, 0);
        event(0.9, "EXCELLENT", 0.9);

        assertThat(take()).isEqualTo(1);
        assertThat(take()).isZero();
    }

    @Test
    void a_knock_out_is_part_of_the_standing_and_raises_an_alert() {
        RENTS.payer(id, TODAY.minusDays(92), 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 20);
        event(0.9, "EXCELLENT", 0.9);
        take();
        assertThat(alerts()).isEmpty();

        GATEWAY.run("delete from payments where tenant_id = ? and payment_id = ?", id, "p-" + id + "-11");
        event(0.9, "EXCELLENT", 0.9);
        take();

        JsonNode standing = standing();
        assertThat(standing.get("risk_level").asString()).isEqualTo("CRITICAL");
        assertThat(standing.get("oldest_unpaid_days").asInt()).isEqualTo(92);
        assertThat(standing.get("arrears_minor").asLong()).isEqualTo(Rents.RENT);
        assertThat(standing.get("previous_level").asString()).isEqualTo("EXCELLENT");
        assertThat(alerts()).contains("LEVEL_WORSENED", "RENT_OVERDUE", "PROBABILITY_FELL");
        agree();
    }

    @Test
    void an_override_counts_with_nobody_asking_and_so_does_its_withdrawal() {
        RENTS.payer(id, TODAY.minusDays(10), 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
        event(0.9, "EXCELLENT", 0.9);
        take();

        override("RISKY");
        take();
        JsonNode standing = standing();
        assertThat(standing.get("overridden").asBoolean()).isTrue();
        assertThat(standing.get("risk_level").asString()).isEqualTo("RISKY");
        assertThat(standing.get("computed_level").asString()).isEqualTo("EXCELLENT");
        assertThat(alerts()).contains("LEVEL_WORSENED");
        agree();

        GATEWAY.as(Role.MANAGER, OURS)
                .delete()
                .uri("/api/tenants/{id}/override", id)
                .exchange()
                .expectStatus()
                .isNoContent();
        take();
        assertThat(standing().get("risk_level").asString()).isEqualTo("EXCELLENT");
        assertThat(alerts()).contains("RECOVERED");
        agree();
    }

    @Test
    void the_rules_alone_make_a_standing_where_there_is_no_score() {
        RENTS.payer(id, TODAY.minusDays(10), 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
        GATEWAY.run("insert into standings_due (tenant_id) values (?)", id);

        assertThat(take()).isEqualTo(1);

        assertThat(standing().get("prediction_id").isNull()).isTrue();
        assertThat(standing().get("risk_level").asString()).isEqualTo("EXCELLENT");
        agree();
    }

    @Test
    void the_days_of_an_overdue_rent_begin_after_the_grace_of_the_model_that_scored() {
        GATEWAY.run("insert into models (version, created_at, sha256, bundle, card, grace_days) values"
                + " ('m1', now(), repeat('0', 64), '', '{}', 20) on conflict do nothing");
        RENTS.payer(id, TODAY.minusDays(18), 0, 0, 0, 0, null);
        event(0.6, "MEDIUM", 0.5);
        take();

        assertThat(standing().get("oldest_unpaid_days").asInt()).isZero();
        GATEWAY.run("delete from models where version = 'm1'");
        event(0.6, "MEDIUM", 0.5);
        take();
        assertThat(standing().get("oldest_unpaid_days").asInt()).isEqualTo(18);
    }

    @Test
    void a_tenant_who_is_gone_is_due_no_more() {
        GATEWAY.run("insert into standings_due (tenant_id) values (?)", id);

        assertThat(take()).isEqualTo(1);
        assertThat(GATEWAY.has("select from standings_due where tenant_id = ?", id))
                .isFalse();
    }

    private UUID event(double probability, String level, double confidence) {
        OffsetDateTime at = OffsetDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS);
        UUID prediction = RENTS.prediction(id, at, probability, level, confidence);
        GATEWAY.run(
                "insert into score_events (tenant_id, agency_id, prediction_id, calculated_at, ledger_revision)"
                        + " values (?, ?, ?, ?, 1)",
                id,
                OURS,
                prediction,
                at);
        return prediction;
    }

    private int take() {
        return GATEWAY.bean(TakeScore.class).of(List.of(id)).block(Duration.ofSeconds(20));
    }

    private void override(String level) {
        GATEWAY.as(Role.MANAGER, OURS)
                .put()
                .uri("/api/tenants/{id}/override", id)
                .bodyValue(Map.of("risk_level", level, "reason", "r", "expires_on", TODAY.plusDays(2)))
                .exchange()
                .expectStatus()
                .isOk();
    }

    /** The standing says what the answer says. */
    private void agree() {
        JsonNode standing = standing();
        JsonNode answer = answer("en");
        assertThat(standing.get("risk_level")).isEqualTo(answer.get("risk_level"));
        assertThat(standing.get("probability")).isEqualTo(answer.get("payment_probability"));
        assertThat(standing.get("confidence")).isEqualTo(answer.get("confidence_score"));
        assertThat(standing.get("expected_date")).isEqualTo(answer.get("expected_payment_date"));
        assertThat(standing.get("as_of")).isEqualTo(answer.get("as_of"));
        assertThat(standing.get("reason").get("en"))
                .isEqualTo(answer.get("factors").get(0).get("message"));
        assertThat(standing.get("reason").get("fr"))
                .isEqualTo(answer("fr").get("factors").get(0).get("message"));
    }

    private JsonNode answer(String language) {
        return GATEWAY.as(Role.VIEWER, OURS)
                .get()
                .uri("/api/tenants/{id}/solvency", id)
                .header(HttpHeaders.ACCEPT_LANGUAGE, language)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();
    }

    private JsonNode standing() {
        return JsonMapper.shared()
                .readTree(GATEWAY.text("select to_jsonb(s)::text from standings s where tenant_id = ?", id));
    }

    private List<String> alerts() {
        return List.of(GATEWAY.text("select coalesce(string_agg(kind, ' '), '') from alerts where tenant_id = ?", id)
                        .split(" "))
                .stream()
                .filter(kind -> !kind.isEmpty())
                .toList();
    }
}
