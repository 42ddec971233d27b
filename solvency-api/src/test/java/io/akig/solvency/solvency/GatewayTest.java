package io.akig.solvency.solvency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.akig.kit.settings.SettingRefused;
import io.akig.solvency.Gateway;
import io.akig.solvency.access.Role;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.Environment;
import org.springframework.test.web.reactive.server.WebTestClient;

/** The application as it is started, on a port of its own. */
class GatewayTest {
    private static final FakeScoring SCORING = new FakeScoring();
    private static Gateway gateway;
    private static WebTestClient client;

    @BeforeAll
    static void start() {
        gateway = Gateway.started("--akig.scoring.url=" + SCORING.url());
        gateway.tenant("T1", Gateway.OURS);
        client = gateway.as(Role.VIEWER, Gateway.OURS);
    }

    @AfterAll
    static void stop() {
        gateway.close();
        SCORING.close();
    }

    @Test
    void it_scores_through_the_scoring_service_under_the_callers_request_id() throws InterruptedException {
        SCORING.answers(200, "application/json", "{\"tenant_id\":\"T1\"}");

        client.get()
                .uri("/api/tenants/T1/solvency-ml")
                .header("X-Request-Id", "mine-1")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.data.tenant_id")
                .isEqualTo("T1");

        assertThat(SCORING.asked.take().headers().get("X-Request-Id")).isEqualTo("mine-1");
    }

    @Test
    void it_is_healthy_and_measured_whatever_the_scoring_service_does_and_whoever_asks() {
        WebTestClient client = gateway.nobody();
        client.get().uri("/actuator/health/readiness").exchange().expectStatus().isOk();
        client.get()
                .uri("/actuator/prometheus")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .value(text -> assertThat(text).contains("application=\"solvency-api\""));
    }

    @Test
    void an_unknown_path_is_a_problem() {
        client.get()
                .uri("/api/nothing")
                .exchange()
                .expectStatus()
                .isNotFound()
                .expectHeader()
                .contentType("application/problem+json");
    }

    @Test
    void it_listens_on_this_machine_alone_unless_told_otherwise() {
        assertThat(gateway.bean(Environment.class).getProperty("server.address"))
                .isEqualTo("127.0.0.1");
    }

    @Test
    void settings_that_make_no_sense_are_refused_with_a_sentence() {
        assertThatThrownBy(() -> new ScoringSettings("scoring:8001", Duration.ofSeconds(1)))
                .isInstanceOf(SettingRefused.class)
                .hasMessage(
                        "akig.scoring.url (AKIG_SCORING_URL) must look like http://127.0.0.1:8001, but is scoring:8001.");
        assertThatThrownBy(() -> new ScoringSettings("http://scoring:8001", Duration.ZERO))
                .hasMessage("akig.scoring.timeout must be longer than zero, but is PT0S.");
    }
}
