package io.akig.solvency.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.akig.solvency.Gateway;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/** What an administrator reads in the audit of who came and of keys. */
class WitnessTest {
    @AutoClose
    private static final Gateway GATEWAY = Gateway.started();

    private final WebTestClient admin = GATEWAY.as(Role.ADMIN, Gateway.OURS);

    @Test
    void who_signed_in_and_who_tried_to_are_in_the_audit_of_their_agency() throws InterruptedException {
        GATEWAY.user("awa", Role.VIEWER, Gateway.OURS);
        assertThat(login("awa", Gateway.PASSWORD)).isEqualTo(200);
        JsonNode succeeded = newest("login.succeeded", "awa");
        assertThat(succeeded.path("actor_name").stringValue()).isEqualTo("Name of awa");
        assertThat(succeeded.path("subject_kind").stringValue()).isEqualTo("user");
        assertThat(succeeded.path("request_id").stringValue()).isNotBlank();

        assertThat(login("AWA", "wrong")).isEqualTo(401);
        JsonNode failed = newest("login.failed", "awa");
        assertThat(failed.path("actor_name").stringValue()).isEqualTo("unknown");
        assertThat(failed.path("subject_id")).isEqualTo(succeeded.path("subject_id"));
        assertThat(failed.path("request_id").stringValue()).isNotBlank();
        assertThat(entries(GATEWAY.as(Role.ADMIN, Gateway.THEIRS)).toString()).doesNotContain("awa");
    }

    @Test
    void a_name_that_nobody_has_is_in_no_audit() {
        assertThat(login("nobody-at-all", "wrong")).isEqualTo(401);
        assertThat(GATEWAY.has("select 1 from audit_entries where details::text like '%nobody-at-all%'"))
                .isFalse();
    }

    @Test
    void keys_are_in_the_audit_from_their_making_to_their_end_but_not_their_secrets() throws InterruptedException {
        JsonNode made = admin.post()
                .uri("/api/keys")
                .bodyValue(Map.of("name", "Billing", "scopes", List.of("scores:read", "ledger:write")))
                .exchange()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();
        JsonNode created = newest("key.created", "Billing");
        assertThat(created.path("actor_name").stringValue()).isEqualTo("Name of admin@ours");
        assertThat(created.path("subject_id")).isEqualTo(made.path("id"));
        assertThat(created.at("/details/after/scopes").stringValue()).isEqualTo("ledger:write scores:read");

        admin.delete()
                .uri("/api/keys/" + made.path("id").stringValue())
                .exchange()
                .expectStatus()
                .isNoContent();
        assertThat(newest("key.revoked", "").path("subject_id")).isEqualTo(made.path("id"));
        assertThat(GATEWAY.has(
                        "select 1 from audit_entries where details::text like ?",
                        "%" + made.path("key").stringValue().substring(18) + "%"))
                .isFalse();
    }

    /** Waits for it: what failed is answered before it is taken down. */
    private JsonNode newest(String action, String about) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (System.nanoTime() < end) {
            for (JsonNode entry : entries(admin)) {
                if (entry.path("action").stringValue().equals(action)
                        && entry.toString().contains(about)) {
                    return entry;
                }
            }
            Thread.sleep(20);
        }
        throw new AssertionError(action + " of " + about + " is not in the audit");
    }

    private static JsonNode entries(WebTestClient reader) {
        return reader.get()
                .uri("/api/audit?limit=200")
                .exchange()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody()
                .path("entries");
    }

    private static int login(String name, String password) {
        return GATEWAY.nobody()
                .post()
                .uri("/api/auth/login")
                .bodyValue(Map.of("username", name, "password", password))
                .exchange()
                .returnResult(Void.class)
                .getStatus()
                .value();
    }
}
