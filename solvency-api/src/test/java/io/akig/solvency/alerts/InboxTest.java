package io.akig.solvency.alerts;

import static io.akig.solvency.Gateway.OURS;
import static io.akig.solvency.Gateway.THEIRS;
import static org.assertj.core.api.Assertions.assertThat;

import io.akig.solvency.Gateway;
import io.akig.solvency.access.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import reactor.core.publisher.Flux;
import tools.jackson.databind.JsonNode;

class InboxTest {
    @AutoClose
    private static final Gateway GATEWAY = Gateway.started();

    private final Trouble trouble = new Trouble(GATEWAY);
    private final WebTestClient manager = GATEWAY.as(Role.MANAGER, OURS);
    private final WebTestClient viewer = GATEWAY.as(Role.VIEWER, OURS);

    @Test
    void an_alert_is_read_in_the_readers_language_with_the_tenants_name() {
        String tenant = trouble.overdue(OURS, 17);
        GATEWAY.run("update tenants set full_name = 'Awa Diallo' where tenant_id = ?", tenant);

        JsonNode french = Trouble.alertOf(viewer, tenant);
        JsonNode english = Trouble.alertOf(
                viewer.mutate()
                        .defaultHeader("Accept-Language", "en-GB,en;q=0.9")
                        .build(),
                tenant);

        assertThat(french.get("message").asString()).isEqualTo("Un loyer est impayé depuis 17 jours");
        assertThat(english.get("message").asString()).isEqualTo("A rent has been unpaid for 17 days");
        assertThat(french.get("tenant_name").asString()).isEqualTo("Awa Diallo");
        assertThat(french.get("kind").asString()).isEqualTo("RENT_OVERDUE");
        assertThat(french.get("severity").asString()).isEqualTo("HIGH");
        assertThat(french.get("details").get("overdue_step").asInt()).isEqualTo(15);
    }

    @Test
    void pages_follow_each_other_without_gap_or_repetition_while_alerts_come() {
        List<String> tenants = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            tenants.add(0, trouble.overdue(OURS, 6));
        }

        JsonNode first = get(viewer, "/api/alerts?limit=2");
        trouble.overdue(OURS, 6);
        JsonNode second =
                get(viewer, "/api/alerts?limit=3&after=" + first.get("next").asLong());

        List<String> read = new ArrayList<>(first.get("alerts").findValuesAsString("tenant_id"));
        read.addAll(second.get("alerts").findValuesAsString("tenant_id"));
        assertThat(read).isEqualTo(tenants);
    }

    @Test
    void what_changed_since_a_sequence_is_told_with_the_sequence_to_go_on_from() {
        String before = trouble.overdue(OURS, 6);
        long sequence = get(viewer, "/api/alerts?limit=1").get("sequence").asLong();
        String after = trouble.overdue(OURS, 6);
        trouble.look(before, OURS, 16);

        JsonNode page = get(viewer, "/api/alerts?since=" + sequence);

        assertThat(page.get("alerts").findValuesAsString("tenant_id")).containsExactly(after, before);
        assertThat(page.get("sequence").asLong()).isEqualTo(sequence + 2);
    }

    @Test
    void an_alert_is_acknowledged_assigned_commented_snoozed_and_closed_and_remembers_all_of_it() {
        String id = alert();

        state(post(id, "acknowledge", Map.of()), "ACKNOWLEDGED");
        JsonNode assigned = state(post(id, "assign", Map.of("user", "manager@ours")), "ACKNOWLEDGED");
        state(post(id, "comment", Map.of("comment", " Called her. ")), "ACKNOWLEDGED");
        JsonNode snoozed = state(
                post(
                        id,
                        "snooze",
                        Map.of("until", Instant.now().plusSeconds(3600).toString())),
                "SNOOZED");
        JsonNode closed = state(post(id, "close", Map.of("reason", "paid in cash")), "CLOSED");

        assertThat(assigned.get("assigned_to").asString()).isEqualTo("manager@ours");
        assertThat(snoozed.get("snoozed_until").isNull()).isFalse();
        assertThat(closed.get("snoozed_until").isNull()).isTrue();
        assertThat(closed.get("close_reason").asString()).isEqualTo("paid in cash");
        JsonNode history = get(viewer, "/api/alerts/" + id).get("history");
        assertThat(history.findValuesAsString("change"))
                .containsExactly("CLOSED", "SNOOZED", "COMMENTED", "ASSIGNED", "ACKNOWLEDGED", "OPENED");
        assertThat(history.get(2).get("comment").asString()).isEqualTo("Called her.");
        assertThat(history.get(2).get("actor").asString()).isEqualTo("Name of manager@ours");
    }

    @Test
    void acknowledging_twice_is_once() {
        String id = alert();
        long once = state(post(id, "acknowledge", Map.of()), "ACKNOWLEDGED")
                .get("sequence")
                .asLong();

        assertThat(state(post(id, "acknowledge", Map.of()), "ACKNOWLEDGED")
                        .get("sequence")
                        .asLong())
                .isEqualTo(once);
    }

    @ParameterizedTest
    @CsvSource({"acknowledge", "assign", "snooze", "close"})
    void nothing_but_a_comment_is_possible_with_a_closed_alert(String action) {
        String id = alert();
        state(post(id, "close", Map.of("reason", "done")), "CLOSED");

        problem(post(id, action, body(action)), 409, "alert_closed");
        state(post(id, "comment", Map.of("comment", "afterwards")), "CLOSED");
    }

    @Test
    void who_decides_about_what_has_changed_meanwhile_is_told_so() {
        String tenant = trouble.overdue(OURS, 6);
        JsonNode seen = Trouble.alertOf(viewer, tenant);
        trouble.look(tenant, OURS, 31);

        problem(
                post(
                        seen.get("id").asString(),
                        "acknowledge",
                        Map.of("sequence", seen.get("sequence").asLong())),
                409,
                "alert_changed");
        assertThat(Trouble.alertOf(viewer, tenant).get("state").asString()).isEqualTo("OPEN");
    }

    @Test
    void an_acknowledged_alert_that_grows_more_severe_is_open_again() {
        String tenant = trouble.overdue(OURS, 6);
        post(Trouble.alertOf(viewer, tenant).get("id").asString(), "acknowledge", Map.of());
        trouble.look(tenant, OURS, 16);

        JsonNode alert = Trouble.alertOf(viewer, tenant);
        assertThat(alert.get("state").asString()).isEqualTo("OPEN");
        assertThat(alert.get("severity").asString()).isEqualTo("HIGH");
    }

    @Test
    void a_snoozed_alert_comes_back_when_its_time_is_over() {
        String tenant = trouble.overdue(OURS, 6);
        String id = Trouble.alertOf(viewer, tenant).get("id").asString();
        post(id, "snooze", Map.of("until", Instant.now().plusSeconds(600).toString()));
        GATEWAY.run("update alerts set snoozed_until = now() where alert_id = ?", UUID.fromString(id));

        GATEWAY.bean(WakeAlerts.class).run().block(Duration.ofSeconds(10));

        assertThat(Trouble.alertOf(viewer, tenant).get("state").asString()).isEqualTo("OPEN");
        assertThat(get(viewer, "/api/alerts/" + id)
                        .get("history")
                        .get(0)
                        .get("change")
                        .asString())
                .isEqualTo("WOKEN");
    }

    @Test
    void an_alert_of_another_agency_does_not_exist() {
        String tenant = trouble.overdue(THEIRS, 6);
        String id = Trouble.alertOf(GATEWAY.as(Role.VIEWER, THEIRS), tenant)
                .get("id")
                .asString();

        viewer.get().uri("/api/alerts/" + id).exchange().expectStatus().isNotFound();
        for (String action : List.of("acknowledge", "assign", "comment", "snooze", "close")) {
            problem(post(id, action, body(action)), 404, "alert_not_found");
        }
        viewer.get().uri("/api/alerts?agency=theirs").exchange().expectStatus().isNotFound();
        assertThat(get(viewer, "/api/alerts?tenant=" + tenant).get("alerts").isEmpty())
                .isTrue();
    }

    @Test
    void an_alert_is_assigned_only_to_a_user_of_the_agency() {
        String id = alert();
        problem(post(id, "assign", Map.of("user", "manager@theirs")), 400, "invalid_request");
        problem(post(id, "assign", Map.of("user", "nobody")), 400, "invalid_request");
    }

    @Test
    void who_only_looks_cannot_handle_alerts() {
        String id = alert();
        viewer.post()
                .uri("/api/alerts/" + id + "/acknowledge")
                .exchange()
                .expectStatus()
                .isForbidden();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?limit=0",
                "?limit=201",
                "?limit=x",
                "?since=x",
                "?state=BROKEN",
                "?after=1.5",
                "?tenant=%00",
                "/not-a-uuid"
            })
    void a_question_that_makes_no_sense_is_a_problem_of_the_caller(String question) {
        viewer.get()
                .uri(java.net.URI.create("http://127.0.0.1:" + GATEWAY.port() + "/api/alerts" + question))
                .exchange()
                .expectStatus()
                .isBadRequest();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "comment|{}",
                "comment|{\"comment\":\" \"}",
                "comment|{\"comment\":\"a\\u0000b\"}",
                "assign|{\"user\":\"a\\u0000b\"}",
                "snooze|{}",
                "snooze|{\"until\":\"yesterday\"}",
                "snooze|{\"until\":\"2020-01-01T00:00:00Z\"}",
                "snooze|{\"until\":\"+999999999-01-01T00:00:00Z\"}",
                "close|{}",
                "close|[]",
                "close|{",
                "acknowledge|{\"sequence\":\"x\"}"
            })
    void a_body_that_makes_no_sense_is_a_problem_of_the_caller(String action, String body) {
        manager.post()
                .uri("/api/alerts/" + alert() + "/" + action)
                .header("Content-Type", "application/json")
                .bodyValue(body)
                .exchange()
                .expectStatus()
                .isBadRequest();
    }

    @Test
    void sequences_have_no_gaps_and_no_doubles_however_many_write_at_once() {
        long before = get(viewer, "/api/alerts?limit=1").get("sequence").asLong();
        List<String> tenants = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            String tenant = "p-" + UUID.randomUUID();
            GATEWAY.tenant(tenant, OURS);
            Trouble.knownBefore(GATEWAY, tenant);
            tenants.add(tenant);
        }
        Flux.fromIterable(tenants)
                .flatMap(tenant -> trouble.see(tenant, OURS, 6), 8)
                .blockLast(Duration.ofSeconds(30));

        JsonNode page = get(viewer, "/api/alerts?limit=200&since=" + before);
        List<Long> sequences = page.get("alerts").findValues("sequence").stream()
                .map(JsonNode::asLong)
                .sorted()
                .toList();
        assertThat(sequences).hasSize(60).doesNotHaveDuplicates();
        assertThat(sequences.get(0)).isEqualTo(before + 1);
        assertThat(sequences.get(59)).isEqualTo(before + 60);
    }

    private String alert() {
        return Trouble.alertOf(viewer, trouble.overdue(OURS, 6)).get("id").asString();
    }

    private static JsonNode get(WebTestClient caller, String uri) {
        return caller.get()
                .uri(uri)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();
    }

    private ResponseSpec post(String id, String action, Map<String, ?> body) {
        return manager.post()
                .uri("/api/alerts/" + id + "/" + action)
                .bodyValue(body)
                .exchange();
    }

    private static JsonNode state(ResponseSpec answer, String state) {
        JsonNode alert = answer.expectStatus()
                .isOk()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();
        assertThat(alert.get("state").asString()).isEqualTo(state);
        return alert;
    }

    private static void problem(ResponseSpec answer, int status, String code) {
        answer.expectStatus().isEqualTo(status).expectBody().jsonPath("$.code").isEqualTo(code);
    }

    private static Map<String, String> body(String action) {
        return switch (action) {
            case "assign" -> Map.of("user", "admin@ours");
            case "comment" -> Map.of("comment", "x");
            case "snooze" -> Map.of("until", Instant.now().plusSeconds(60).toString());
            case "close" -> Map.of("reason", "again");
            default -> Map.of();
        };
    }
}
