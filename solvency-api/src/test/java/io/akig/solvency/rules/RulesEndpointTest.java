package io.akig.solvency.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.akig.solvency.Gateway;
import io.akig.solvency.access.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.FluxExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient.RequestHeadersSpec;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** Drafts, versions and who may make them. */
class RulesEndpointTest {
    private static final MediaType YAML = MediaType.parseMediaType("application/yaml");
    private static final String MINE = DefaultRules.YAML.replace("Standard scorecard", "Mine");

    @AutoClose
    private static final Gateway GATEWAY = Gateway.started();

    @AfterEach
    void forget() {
        GATEWAY.run("delete from rule_sets");
    }

    @Test
    void an_agency_begins_with_the_default_rules() {
        ResponseSpec answer = get("/api/rules");

        answer.expectStatus().isOk().expectHeader().valueEquals(HttpHeaders.ETAG, "\"0.0\"");
        answer.expectBody()
                .jsonPath("$.published.version")
                .isEqualTo(0)
                .jsonPath("$.published.yaml")
                .isEqualTo(DefaultRules.YAML)
                .jsonPath("$.draft")
                .isEqualTo(null);
    }

    @Test
    void a_draft_changes_nothing_until_it_is_published() {
        String tag = draft(MINE, "\"0.0\"");

        assertThat(bookVersion()).isZero();
        publish(tag).expectStatus().isOk().expectBody().jsonPath("$.draft").isEqualTo(null);

        assertThat(bookVersion()).isEqualTo(1);
        get("/api/rules")
                .expectBody()
                .jsonPath("$.published.version")
                .isEqualTo(1)
                .jsonPath("$.published.published_by")
                .isEqualTo("admin@ours")
                .jsonPath("$.published.yaml")
                .isEqualTo(MINE);
    }

    @Test
    void going_back_publishes_the_old_text_as_a_new_version() {
        publish(draft(MINE, "\"0.0\"")).expectStatus().isOk();

        rollback("", "\"1.0\"").expectStatus().isOk();
        rollback("?version=1", "\"2.0\"").expectStatus().isOk();

        get("/api/rules/versions")
                .expectBody()
                .jsonPath("$[*].version")
                .value(versions -> assertThat(versions).hasToString("[3,2,1,0]"))
                .jsonPath("$[0].restores")
                .isEqualTo(1)
                .jsonPath("$[0].yaml")
                .isEqualTo(MINE)
                .jsonPath("$[0].state")
                .isEqualTo("PUBLISHED")
                .jsonPath("$[1].restores")
                .isEqualTo(0)
                .jsonPath("$[1].yaml")
                .isEqualTo(DefaultRules.YAML)
                .jsonPath("$[3].state")
                .isEqualTo("RETIRED");
        assertThat(bookVersion()).isEqualTo(3);
    }

    @Test
    void nobody_overwrites_what_they_have_not_seen() {
        String tag = draft(MINE, "\"0.0\"");

        put(MINE, "\"0.0\"")
                .expectStatus()
                .isEqualTo(412)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("rules_changed");
        publish("\"0.0\"").expectStatus().isEqualTo(412);
        rollback("", "\"0.0\"").expectStatus().isEqualTo(412);
        put(MINE, null)
                .expectStatus()
                .isEqualTo(428)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("if_match_required");
        assertThat(draft(MINE, tag)).isNotEqualTo(tag);
    }

    @Test
    void there_must_be_something_to_publish_and_something_to_go_back_to() {
        publish("\"0.0\"")
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("no_draft");
        rollback("", "\"0.0\"")
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("no_such_version");
        rollback("?version=7", "\"0.0\"").expectStatus().isEqualTo(409);
        rollback("?version=x", "\"0.0\"").expectStatus().isBadRequest();
    }

    @Test
    void a_draft_with_mistakes_is_refused_with_their_lines_and_not_kept() {
        put(MINE.replace("measure: tenure_months", "measure: tenure_month"), "\"0.0\"")
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("invalid_rules")
                .jsonPath("$.errors[0].field")
                .value(field -> assertThat(field.toString()).matches("line \\d+, column 14"))
                .jsonPath("$.errors[0].message")
                .isEqualTo("there is no measure 'tenure_month'; did you mean 'tenure_months'?");
        get("/api/rules").expectBody().jsonPath("$.draft").isEqualTo(null);
    }

    @Test
    void an_oversized_or_foreign_body_is_refused() {
        put("# " + "x".repeat(100_000), "\"0.0\"").expectStatus().isBadRequest();
        put("# " + "x".repeat(1_000_000), "\"0.0\"").expectStatus().is4xxClientError();
        GATEWAY.as(Role.ADMIN, Gateway.OURS)
                .put()
                .uri("/api/rules")
                .header(HttpHeaders.IF_MATCH, "\"0.0\"")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{}")
                .exchange()
                .expectStatus()
                .isEqualTo(415);
    }

    @Test
    void only_who_administers_changes_rules_and_only_those_of_the_own_agency() {
        GATEWAY.as(Role.MANAGER, Gateway.OURS)
                .put()
                .uri("/api/rules")
                .contentType(YAML)
                .header(HttpHeaders.IF_MATCH, "\"0.0\"")
                .bodyValue(MINE)
                .exchange()
                .expectStatus()
                .isForbidden();
        publish(draft(MINE, "\"0.0\"")).expectStatus().isOk();

        GATEWAY.as(Role.VIEWER, Gateway.THEIRS)
                .get()
                .uri("/api/rules")
                .exchange()
                .expectBody()
                .jsonPath("$.published.version")
                .isEqualTo(0);
    }

    @Test
    void rules_that_a_later_release_does_not_understand_give_way_to_the_default_ones() {
        publish(draft(MINE, "\"0.0\"")).expectStatus().isOk();
        GATEWAY.run("update rule_sets set yaml = 'name: 1', version = 41");

        PublishedRules rules =
                GATEWAY.bean(RuleBook.class).published(Gateway.OURS).block();

        assertThat(rules.version()).isEqualTo(41);
        assertThat(rules.scorecard()).isEqualTo(DefaultRules.SCORECARD);
    }

    private static int bookVersion() {
        return GATEWAY.bean(RuleBook.class).published(Gateway.OURS).block().version();
    }

    private static String draft(String yaml, String tag) {
        FluxExchangeResult<Void> answer = put(yaml, tag).expectStatus().isOk().returnResult(Void.class);
        return answer.getResponseHeaders().getETag();
    }

    private static ResponseSpec get(String path) {
        return GATEWAY.as(Role.VIEWER, Gateway.OURS).get().uri(path).exchange();
    }

    private static ResponseSpec put(String yaml, String tag) {
        return seen(
                GATEWAY.as(Role.ADMIN, Gateway.OURS)
                        .put()
                        .uri("/api/rules")
                        .contentType(YAML)
                        .bodyValue(yaml),
                tag);
    }

    private static ResponseSpec publish(String tag) {
        return seen(GATEWAY.as(Role.ADMIN, Gateway.OURS).post().uri("/api/rules/publish"), tag);
    }

    private static ResponseSpec rollback(String query, String tag) {
        return seen(GATEWAY.as(Role.ADMIN, Gateway.OURS).post().uri("/api/rules/rollback" + query), tag);
    }

    private static ResponseSpec seen(RequestHeadersSpec<?> request, String tag) {
        return (tag == null ? request : request.header(HttpHeaders.IF_MATCH, tag)).exchange();
    }
}
