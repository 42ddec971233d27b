package io.akig.solvency.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.akig.solvency.Gateway;
import io.akig.solvency.Standings;
import io.akig.solvency.Standings.Standing;
import io.akig.solvency.access.Role;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.BodyInserters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is taken down beside single charges and payments. */
class AuditedDeedsTest {
    private static final String ALERT = "7f1f6f0e-3f5b-4b0e-9d0a-0f6f1c2b3a4d";

    private Gateway gateway;
    private WebTestClient admin;

    @BeforeEach
    void start() {
        // Nothing listens there: the rules stand alone.
        gateway = Gateway.started("--akig.scoring.url=http://127.0.0.1:9");
        gateway.tenant("t1", Gateway.OURS);
        gateway.tenant("t2", Gateway.OURS);
        admin = gateway.as(Role.ADMIN, Gateway.OURS);
    }

    @AfterEach
    void stop() {
        gateway.close();
    }

    @Test
    void every_kind_of_deed_is_taken_down_and_none_can_be_changed_unseen() throws SQLException {
        importPayment("2026-01-05");
        override();
        admin.delete().uri("/api/tenants/t1/override").exchange().expectStatus().isNoContent();
        rules();
        alert();
        look();
        lookAtAlertsAndFigures();

        assertThat(entries(""))
                .extracting(entry -> entry.path("action").asString())
                .containsExactly(
                        "rules.trial_seen",
                        "portfolio.seen",
                        "alert.seen",
                        "alerts.listed",
                        "scores.listed",
                        "score.history_seen",
                        "score.seen",
                        "score.explained",
                        "score.seen",
                        "alert.closed",
                        "alert.snoozed",
                        "alert.commented",
                        "alert.assigned",
                        "alert.acknowledged",
                        "rules.rolled_back",
                        "rules.published",
                        "rules.drafted",
                        "override.removed",
                        "override.set",
                        "ledger.imported");
        assertThat(fault()).isNull();
        int last = entries("").size();
        gateway.run("alter table audit_entries disable trigger all");
        for (int entry = last; entry > 0; entry--) {
            gateway.run("update audit_entries set actor_name = actor_name || '!' where sequence = ?", (long) entry);
            assertThat(fault()).isEqualTo("entry " + entry + " was changed");
        }
    }

    @Test
    void what_was_and_what_is_stand_beside_each_other() {
        override();

        JsonNode set = entries("action=override.set").get(0);
        assertThat(set.path("subject_id").asString()).isEqualTo("t1");
        assertThat(set.path("details").has("before")).isFalse();
        assertThat(set.path("details").path("after").path("risk_level").asString())
                .isEqualTo("RISKY");
        assertThat(set.path("details").path("after").path("reason").asString()).isEqualTo("has lost the job");

        rules();
        JsonNode published = entries("action=rules.published").get(0).path("details");
        assertThat(published.path("before").path("version").asInt()).isZero();
        assertThat(published.path("after").path("version").asInt()).isEqualTo(1);
        assertThat(published.path("after").path("published").asString()).contains("# ours");
    }

    @Test
    void a_dry_run_and_an_import_that_changes_nothing_are_no_deeds() {
        importPayment("2026-01-05");
        importPayment("2026-01-05");
        importing("2026-01-06", "?dry_run=true");

        assertThat(entries("action=ledger.imported")).hasSize(1);
    }

    @Test
    void what_a_service_reads_is_not_taken_down() {
        String key = Objects.requireNonNull(admin.post()
                        .uri("/api/keys")
                        .contentType(MediaType.APPLICATION_JSON)
                        .bodyValue(Map.of("name", "reader", "scopes", List.of("scores:read")))
                        .exchange()
                        .expectStatus()
                        .isCreated()
                        .expectBody(JsonNode.class)
                        .returnResult()
                        .getResponseBody())
                .path("key")
                .asString();
        int before = entries("").size();

        gateway.nobody()
                .get()
                .uri("/api/tenants/t1/solvency")
                .header("X-API-Key", key)
                .exchange()
                .expectStatus()
                .isOk();

        assertThat(entries("")).hasSize(before);
    }

    @Test
    void entries_can_be_asked_for_by_tenant_actor_action_and_time() {
        override();
        look();
        String actor = entries("tenant=t1").get(0).path("actor_id").asString();
        String at = entries("action=override.set").get(0).path("at").asString();

        assertThat(entries("tenant=t1")).hasSize(5);
        assertThat(entries("tenant=t2")).isEmpty();
        assertThat(entries("actor=" + actor)).hasSize(6);
        assertThat(entries("actor=nobody")).isEmpty();
        assertThat(entries("action=score.seen&tenant=t1")).hasSize(2);
        assertThat(entries("from=" + at)).hasSize(6);
        assertThat(entries("until=" + at)).isEmpty();
        assertThat(entries("from=" + at + "&until=" + at)).isEmpty();
        for (String wrong :
                List.of("from=yesterday", "until=2026", "subject=t1", "tenant=t1&subject=tenant:t1", "actor=")) {
            admin.get().uri("/api/audit?" + wrong).exchange().expectStatus().isBadRequest();
        }
    }

    private void importPayment(String day) {
        importing(day, "");
    }

    private void importing(String day, String query) {
        MultipartBodyBuilder body = new MultipartBodyBuilder();
        body.part("payments", "tenant_id,payment_id,paid_on,amount\nt1,p" + day + "," + day + ",100\n")
                .filename("payments.csv");
        admin.post()
                .uri("/api/imports" + query)
                .body(BodyInserters.fromMultipartData(body.build()))
                .exchange()
                .expectStatus()
                .isOk();
    }

    private void override() {
        admin.put()
                .uri("/api/tenants/t1/override")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(Map.of(
                        "risk_level",
                        "RISKY",
                        "reason",
                        "has lost the job",
                        "expires_on",
                        LocalDate.now(ZoneOffset.UTC).plusMonths(1).toString()))
                .exchange()
                .expectStatus()
                .isOk();
    }

    private void rules() {
        String yaml = state().path("published").path("yaml").asString();
        changeRules(
                admin.put().uri("/api/rules").contentType(MediaType.TEXT_PLAIN).bodyValue(yaml + "# ours\n"));
        changeRules(admin.post().uri("/api/rules/publish"));
        changeRules(admin.post().uri("/api/rules/rollback"));
    }

    private void changeRules(WebTestClient.RequestHeadersSpec<?> change) {
        String tag = admin.get()
                .uri("/api/rules")
                .exchange()
                .returnResult(Void.class)
                .getResponseHeaders()
                .getETag();
        change.header("If-Match", tag).exchange().expectStatus().isOk();
    }

    private JsonNode state() {
        return Objects.requireNonNull(admin.get()
                .uri("/api/rules")
                .exchange()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody());
    }

    private void alert() {
        gateway.run(
                "insert into alerts (alert_id, agency_id, tenant_id, kind, severity, state, details, opened_at, changed_at,"
                        + " opened_sequence, sequence) values ('" + ALERT
                        + "', ?, 't1', 'RECOVERED', 'HIGH', 'OPEN', '{}', now(), now(), 1, 1)",
                Gateway.OURS);
        gateway.run("insert into alert_counters (agency_id, sequence) values (?, 1)", Gateway.OURS);
        handle("acknowledge", Map.of());
        handle("acknowledge", Map.of());
        handle("assign", Map.of("user", Gateway.username(Role.MANAGER, Gateway.OURS)));
        handle("comment", Map.of("comment", "called"));
        handle("snooze", Map.of("until", Instant.now().plusSeconds(86_400).toString()));
        handle("close", Map.of("reason", "paid"));
    }

    private void handle(String what, Map<String, String> body) {
        admin.post()
                .uri("/api/alerts/" + ALERT + "/" + what)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange()
                .expectStatus()
                .isOk();
    }

    private void look() {
        for (String path : List.of(
                "/api/tenants/t1/solvency",
                "/api/tenants/t1/solvency/explanation",
                "/api/tenants/t1",
                "/api/tenants/t1/history",
                "/api/tenants?limit=10")) {
            admin.get().uri(path).exchange().expectStatus().isOk();
        }
    }

    private void lookAtAlertsAndFigures() {
        // One that nothing was done to: it stands as it is told here.
        gateway.tenant("t3", Gateway.OURS);
        new Standings(gateway)
                .put("t3", Gateway.OURS, new Standing(0.4, "RISKY", null, 500, LocalDate.now(ZoneOffset.UTC), 500L));
        // The page of the day asks again each minute.
        for (String path :
                List.of("/api/alerts", "/api/alerts/" + ALERT, "/api/portfolio/summary", "/api/portfolio/summary")) {
            admin.get().uri(path).exchange().expectStatus().isOk();
        }
        for (MediaType type : List.of(MediaType.APPLICATION_JSON, MediaType.APPLICATION_NDJSON)) {
            admin.post()
                    .uri("/api/rules/dry-run")
                    .contentType(MediaType.TEXT_PLAIN)
                    .accept(type)
                    .bodyValue(state().path("published").path("yaml").asString())
                    .exchange()
                    .expectStatus()
                    .isOk()
                    .expectBody()
                    .returnResult();
        }
    }

    private List<JsonNode> entries(String filter) {
        byte[] page = admin.get()
                .uri("/api/audit?limit=200&" + filter)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBody();
        List<JsonNode> entries = new ArrayList<>();
        JsonMapper.shared().readTree(page).path("entries").forEach(entry -> {
            // Signing in and keys are told elsewhere.
            if (!entry.path("action").asString().matches("(login|key)\\..*")) {
                entries.add(entry);
            }
        });
        return entries;
    }

    private String fault() throws SQLException {
        return new VerifyAudit(gateway.database.dataSource())
                .run().stream()
                        .filter(chain -> chain.agency().equals(Gateway.OURS))
                        .findFirst()
                        .orElseThrow()
                        .fault();
    }
}
