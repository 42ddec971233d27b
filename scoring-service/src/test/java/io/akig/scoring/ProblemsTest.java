package io.akig.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;

class ProblemsTest {
    @AutoClose
    private static final World WORLD = World.started();

    @Test
    void an_unknown_path_is_a_problem() {
        problem(WORLD.http().get().uri("/nothing/here").exchange(), 404, "not_found");
    }

    @Test
    void a_method_that_is_not_possible_is_a_problem_that_names_those_that_are() {
        var answer = WORLD.http().delete().uri("/score/a").exchange();
        answer.expectHeader().valueEquals("Allow", "GET");
        problem(answer, 405, "method_not_allowed");
    }

    @Test
    void a_body_of_another_type_is_a_problem() {
        problem(post("text/plain", "a"), 415, "unsupported_media_type");
    }

    @Test
    void an_answer_of_another_type_is_a_problem() {
        problem(WORLD.http().get().uri("/score/a").header("Accept", "text/html").exchange(), 406, "not_acceptable");
    }

    @Test
    void a_body_that_is_no_json_is_a_problem() {
        problem(post("application/json", "{\"tenant_ids\":["), 400, "unreadable_body");
        problem(post("application/json", ""), 400, "unreadable_body");
    }

    @Test
    void a_body_that_is_too_large_is_a_problem() {
        problem(post("application/json", "[\"" + "a".repeat(2 << 20) + "\"]"), 413, "body_too_large");
    }

    @Test
    void a_head_request_is_answered_without_a_body() {
        byte[] body = WORLD.http()
                .method(HttpMethod.HEAD)
                .uri("/nothing/here")
                .exchange()
                .expectStatus()
                .isNotFound()
                .expectBody()
                .returnResult()
                .getResponseBodyContent();
        assertThat(body).isNullOrEmpty();
    }

    @Test
    void a_request_keeps_the_id_it_brought_if_it_is_well_formed() {
        WORLD.http()
                .get()
                .uri("/nothing/here")
                .header("X-Request-Id", "from-the-gateway")
                .exchange()
                .expectHeader()
                .valueEquals("X-Request-Id", "from-the-gateway")
                .expectBody()
                .jsonPath("$.request_id")
                .isEqualTo("from-the-gateway");
        WORLD.http()
                .get()
                .uri("/nothing/here")
                .header("X-Request-Id", "two words")
                .exchange()
                .expectHeader()
                .value("X-Request-Id", id -> assertThat(id).hasSize(36));
    }

    @Test
    void a_defect_shows_nothing_of_the_inside() {
        WORLD.ledger.tenant("broken");
        WORLD.ledger.run("insert into agencies (agency_id, name, time_zone) values ('lost', 'lost', 'Nowhere/Land')");
        WORLD.ledger.run("update tenants set agency_id = 'lost' where tenant_id = 'broken'");
        problem(WORLD.http().get().uri("/score/broken").exchange(), 500, "internal_error");
    }

    private static WebTestClient.ResponseSpec post(String type, String body) {
        return WORLD.http()
                .post()
                .uri("/scores/batch")
                .header("Content-Type", type)
                .bodyValue(body)
                .exchange();
    }

    private static void problem(WebTestClient.ResponseSpec answer, int status, String code) {
        answer.expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentType("application/problem+json")
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo(code)
                .jsonPath("$.status")
                .isEqualTo(status)
                .jsonPath("$.title")
                .isNotEmpty()
                .jsonPath("$.request_id")
                .isNotEmpty()
                .consumeWith(result -> assertThat(new String(result.getResponseBodyContent(), StandardCharsets.UTF_8))
                        .doesNotContain("Exception", "java.", "at io.", "trace"));
    }
}
