package io.akig.solvency.models;

import static org.assertj.core.api.Assertions.assertThat;

import io.akig.solvency.Gateway;
import io.akig.solvency.access.Role;
import java.net.URI;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;

class ModelsTest {
    private static final BlockingQueue<String> ASKED = new LinkedBlockingQueue<>();
    private static volatile int status;
    private static volatile String answer;

    private static final DisposableServer SCORING = HttpServer.create()
            .host("127.0.0.1")
            .port(0)
            .handle((request, response) -> request.receive()
                    .aggregate()
                    .asString()
                    .defaultIfEmpty("")
                    .flatMap(body -> {
                        ASKED.add(request.method() + " " + request.uri() + " " + body);
                        String type = status < 400 ? "application/json" : "application/problem+json";
                        return response.status(status)
                                .header("Content-Type", type)
                                .sendString(Mono.just(answer))
                                .then();
                    }))
            .bindNow();

    @AutoClose
    private static final AutoCloseable STOPPED = SCORING::disposeNow;

    @AutoClose
    private static final Gateway GATEWAY = Gateway.started("--akig.scoring.url=http://127.0.0.1:" + SCORING.port());

    @BeforeEach
    void answers() {
        ASKED.clear();
        status = 200;
        answer = "{\"version\":\"v2\",\"role\":\"ACTIVE\",\"changed\":true,\"replaced\":\"v1\"}";
    }

    @Test
    void whoever_may_read_scores_may_read_what_is_said_of_models() {
        for (String path : new String[] {"", "/v%3A1", "/v1/accuracy", "/v1/drift"}) {
            GATEWAY.as(Role.VIEWER, Gateway.OURS)
                    .get()
                    .uri(URI.create("http://127.0.0.1:" + GATEWAY.port() + "/api/models" + path))
                    .exchange()
                    .expectStatus()
                    .isOk()
                    .expectBody()
                    .json(answer);
        }
        assertThat(ASKED)
                .containsExactly(
                        "GET /models ", "GET /models/v%3A1 ", "GET /models/v1/accuracy ", "GET /models/v1/drift ");
    }

    @Test
    void an_operator_puts_a_model_in_use_under_their_own_name_and_it_is_taken_down() {
        operator()
                .post()
                .uri("/api/models/v2/activate")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"reason\":\"better on new tenants\"}")
                .exchange()
                .expectStatus()
                .isOk();

        assertThat(ASKED)
                .containsExactly(
                        "POST /models/v2/activate {\"actor\":\"operator@ours\",\"reason\":\"better on new tenants\"}");
        assertThat(GATEWAY.text(
                        "select actor_name from audit_entries where action = 'model.activated' and subject_id = 'v2'"))
                .isEqualTo("Name of operator@ours");
    }

    @Test
    void going_back_needs_no_reason_and_changing_nothing_is_not_taken_down() {
        answer = "{\"version\":\"v0\",\"role\":\"ACTIVE\",\"changed\":false,\"replaced\":null}";
        operator().post().uri("/api/models/rollback").exchange().expectStatus().isOk();

        assertThat(ASKED).containsExactly("POST /models/rollback {\"actor\":\"operator@ours\"}");
        assertThat(GATEWAY.has("select 1 from audit_entries where subject_kind = 'model' and subject_id = 'v0'"))
                .isFalse();
    }

    @Test
    void nobody_else_chooses_the_model_of_all_agencies_and_not_even_an_agencys_administrator() {
        for (Role role : Role.values()) {
            for (String change : new String[] {"/v2/activate", "/rollback"}) {
                GATEWAY.as(role, Gateway.OURS)
                        .post()
                        .uri("/api/models" + change)
                        .exchange()
                        .expectStatus()
                        .isForbidden();
            }
        }
        assertThat(ASKED).isEmpty();
    }

    @Test
    void a_refusal_is_handed_on_with_its_code() {
        status = 422;
        answer = "{\"status\":422,\"code\":\"model_refused\",\"detail\":\"It does not reproduce itself.\"}";
        operator()
                .post()
                .uri("/api/models/v2/activate")
                .exchange()
                .expectStatus()
                .isEqualTo(422)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .json(answer);
    }

    private static WebTestClient operator() {
        return GATEWAY.signedIn(GATEWAY.operator(Gateway.OURS));
    }

    @Test
    void a_supposition_is_tried_for_ones_own_tenant_only() {
        GATEWAY.tenant("S1", Gateway.OURS);
        String body = "{\"payments\":[{\"paid_on\":\"2026-12-01\",\"amount\":10}]}";
        for (String agency : new String[] {Gateway.OURS, Gateway.THEIRS}) {
            GATEWAY.as(Role.VIEWER, agency)
                    .post()
                    .uri("/api/tenants/S1/simulations")
                    .contentType(MediaType.APPLICATION_JSON)
                    .bodyValue(body)
                    .exchange()
                    .expectStatus()
                    .isEqualTo(agency.equals(Gateway.OURS) ? 200 : 404);
        }
        assertThat(ASKED).containsExactly("POST /score/S1/simulations " + body);
    }

    @Test
    void a_scoring_service_that_is_away_is_told_as_such() {
        try (Gateway alone = GATEWAY.replica("--akig.scoring.url=http://127.0.0.1:1")) {
            alone.as(Role.VIEWER, Gateway.OURS)
                    .get()
                    .uri("/api/models")
                    .exchange()
                    .expectStatus()
                    .isEqualTo(503)
                    .expectHeader()
                    .valueEquals("Retry-After", "5")
                    .expectBody()
                    .jsonPath("$.code")
                    .isEqualTo("ml_unavailable");
        }
    }
}
