package io.akig.solvency.solvency;

import static org.assertj.core.api.Assertions.assertThat;

import io.akig.solvency.Gateway;
import io.akig.solvency.Rents;
import io.akig.solvency.access.Role;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.JsonPathAssertions;
import org.springframework.test.web.reactive.server.WebTestClient.BodyContentSpec;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** What a scorecard would change, before anybody is touched by it. */
class TryRulesTest {
    private static final Instant NOW = Instant.parse("2026-03-10T09:00:00Z");
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
    private static final MediaType YAML = MediaType.parseMediaType("application/yaml");
    private static final int STRANGERS = 450;

    @AutoClose
    private static final Gateway GATEWAY = Gateway.at(Clock.fixed(NOW, ZoneOffset.UTC));

    private static String standard;

    @BeforeAll
    static void portfolio() {
        Rents rents = new Rents(GATEWAY, Gateway.OURS);
        rents.payer("good", MARCH, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
        rents.payer("behind", MARCH, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, null);
        rents.prediction("behind", NOW.atOffset(ZoneOffset.UTC), 0.9, "EXCELLENT", 0.9);
        rents.payer("decided", MARCH, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, null);
        GATEWAY.run("insert into overrides (tenant_id, agency_id, risk_level, reason, author, decided_at, expires_on,"
                + " computed_probability, computed_level) values ('decided', 'ours', 'GOOD', 'a', 'me', now(),"
                + " '2026-12-01', 0.5, 'MEDIUM')");
        GATEWAY.run("update tenants set full_name = 'Awa Bah' where tenant_id = 'behind'");
        // More than one portion.
        GATEWAY.run("insert into tenants (tenant_id, agency_id) select 's' || i, 'ours' from generate_series(1, "
                + STRANGERS + ") i");
        new Rents(GATEWAY, Gateway.THEIRS).payer("theirs", MARCH, 0, 0, null);
        standard = text(GATEWAY.as(Role.ADMIN, Gateway.OURS)
                .get()
                .uri("/api/rules")
                .exchange()
                .expectBody()
                .jsonPath("$.published.yaml"));
    }

    @Test
    void those_whose_level_changes_are_named_and_everybody_is_counted() {
        json(standard.replace("above: 90", "above: 5"))
                .jsonPath("$.tenants")
                .isEqualTo(STRANGERS + 3)
                .jsonPath("$.changed")
                .isEqualTo(1)
                .jsonPath("$.worsened")
                .isEqualTo(1)
                .jsonPath("$.alerts")
                .isEqualTo(1)
                .jsonPath("$.improved")
                .isEqualTo(0)
                .jsonPath("$.changes.length()")
                .isEqualTo(1)
                .jsonPath("$.changes[0].tenant_id")
                .isEqualTo("behind")
                .jsonPath("$.changes[0].name")
                .isEqualTo("Awa Bah")
                .jsonPath("$.changes[0].before.risk_level")
                .isEqualTo("GOOD")
                .jsonPath("$.changes[0].after.risk_level")
                .isEqualTo("CRITICAL")
                .jsonPath("$.changes[0].after.payment_probability")
                .isEqualTo(0.2999)
                .jsonPath("$.levels_before.UNKNOWN")
                .isEqualTo(STRANGERS)
                .jsonPath("$.levels_before.GOOD")
                .isEqualTo(2)
                .jsonPath("$.levels_after.CRITICAL")
                .isEqualTo(1);
    }

    @Test
    void the_same_rules_change_nothing() {
        json(standard).jsonPath("$.changed").isEqualTo(0).jsonPath("$.changes").isEmpty();
    }

    @Test
    void changes_can_be_read_line_by_line_as_they_are_found() {
        String lines = new String(
                post(standard.replace("above: 90", "above: 5"), MediaType.APPLICATION_NDJSON)
                        .expectStatus()
                        .isOk()
                        .expectBody()
                        .returnResult()
                        .getResponseBodyContent(),
                StandardCharsets.UTF_8);

        List<String> all = lines.lines().toList();
        assertThat(all).hasSize(2);
        assertThat(all.get(0)).startsWith("{\"tenant_id\":\"behind\"");
        assertThat(all.get(1)).startsWith("{\"tenants\":453,\"changed\":1,").contains("\"changes\":[]");
    }

    @Test
    void without_a_body_the_draft_is_tried() {
        post("", MediaType.APPLICATION_JSON)
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("no_draft");
        GATEWAY.as(Role.ADMIN, Gateway.OURS)
                .put()
                .uri("/api/rules")
                .contentType(YAML)
                .header(HttpHeaders.IF_MATCH, "\"0.0\"")
                .bodyValue(standard.replace("above: 90", "above: 5"))
                .exchange()
                .expectStatus()
                .isOk();

        json("").jsonPath("$.changed").isEqualTo(1);
        GATEWAY.run("delete from rule_sets");
    }

    @Test
    void rules_with_mistakes_are_not_tried() {
        post("name: 1", MediaType.APPLICATION_JSON)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("invalid_rules");
    }

    private static BodyContentSpec json(String yaml) {
        return post(yaml, MediaType.APPLICATION_JSON).expectStatus().isOk().expectBody();
    }

    private static ResponseSpec post(String yaml, MediaType accept) {
        var request = GATEWAY.as(Role.ADMIN, Gateway.OURS)
                .post()
                .uri("/api/rules/dry-run")
                .contentType(YAML)
                .accept(accept);
        return (yaml.isEmpty() ? request : request.bodyValue(yaml)).exchange();
    }

    private static String text(JsonPathAssertions path) {
        String[] found = new String[1];
        path.value(text -> found[0] = text.toString());
        return found[0];
    }
}
