package io.akig.solvency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.akig.solvency.access.Role;
import io.micrometer.tracing.Tracer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.NoSuchBeanDefinitionException;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.MediaType;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.BodyInserters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ExtendWith(OutputCaptureExtension.class)
class LogsTest {
    private static final String NOBODY = "--akig.scoring.url=http://127.0.0.1:9";
    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";

    @Test
    void a_request_is_a_line_of_json_with_its_id_its_trace_and_what_came_of_it(CapturedOutput output) {
        try (Gateway gateway = Gateway.started(NOBODY, "--logging.structured.format.console=ecs")) {
            gateway.tenant("t1", Gateway.OURS);
            gateway.as(Role.VIEWER, Gateway.OURS)
                    .get()
                    .uri("/api/tenants/nobody/solvency")
                    .header("X-Request-Id", "find-me")
                    .header("traceparent", "00-" + TRACE + "-b7ad6b7169203331-01")
                    .exchange()
                    .expectStatus()
                    .isNotFound();

            assertThatThrownBy(() -> gateway.bean(Tracer.class)).isInstanceOf(NoSuchBeanDefinitionException.class);
            JsonNode line = line(output, "find-me");
            assertThat(line.path("request_id").asString()).isEqualTo("find-me");
            assertThat(line.path("trace_id").asString()).isEqualTo(TRACE);
            assertThat(line.path("method").asString()).isEqualTo("GET");
            assertThat(line.path("route").asString()).isEqualTo("/api/tenants/{tenantId}/solvency");
            assertThat(line.path("status").asInt()).isEqualTo(404);
            assertThat(line.path("duration_ms").asDouble()).isPositive();
        }
    }

    @Test
    void where_traces_are_collected_a_line_names_the_trace_that_began_here(CapturedOutput output) {
        try (Gateway gateway = Gateway.started(
                NOBODY,
                "--logging.structured.format.console=ecs",
                "--management.opentelemetry.tracing.export.otlp.endpoint=http://127.0.0.1:9/v1/traces")) {
            assertThat(gateway.bean(Tracer.class)).isNotNull();
            gateway.nobody()
                    .get()
                    .uri("/api/tenants")
                    .header("X-Request-Id", "find-me-too")
                    .exchange()
                    .expectStatus()
                    .isUnauthorized();
            assertThat(line(output, "find-me-too").path("trace_id").asString()).matches("[0-9a-f]{32}");
        }
    }

    @Test
    void nothing_about_people_and_no_secret_is_ever_written(CapturedOutput output) {
        try (Gateway gateway = Gateway.started(NOBODY)) {
            gateway.tenant("t1", Gateway.OURS);
            WebTestClient admin = gateway.as(Role.ADMIN, Gateway.OURS);
            importing(
                    admin,
                    "tenant_id,full_name,phone,email\nt9,Aminata Secretova,+224620112233,hidden@secret.example\n");
            importing(
                    admin, "tenant_id,full_name,phone,email\n,Aminata Secretova,+224620112233,hidden@secret.example\n");
            post(admin, "/api/payments", Map.of("tenant_id", "t1", "paid_on", "2026-01-05", "amount", 987654.32));
            post(admin, "/api/payments", Map.of("tenant_id", "t1", "paid_on", "Secretova", "amount", "987654.32"));
            post(admin, "/api/auth/login", Map.of("username", "hidden@secret.example", "password", "hunter2-secret"));
            for (String path : List.of(
                    "/api/tenants?q=Secretova",
                    "/api/tenants?q=%2B224620112233&limit=Secretova",
                    "/api/tenants/Secretova/solvency",
                    "/Secretova/hidden@secret.example",
                    "/api/alerts/Secretova")) {
                var unused = admin.get().uri(path).exchange().returnResult(Void.class);
            }
            var refused = gateway.nobody()
                    .get()
                    .uri("/api/tenants")
                    .header("Authorization", "Bearer akig_secretsecret_" + "hunter2".repeat(6) + "x")
                    .exchange()
                    .returnResult(Void.class);
            assertThat(refused.getStatus().value()).isEqualTo(401);
            // What breaks is told with its cause: that, too, must not hold what was sent.
            gateway.run("alter table idempotency_keys rename to gone");
            gateway.run("alter table rule_sets rename to gone_too");
            var broken = admin.post()
                    .uri("/api/payments")
                    .header("Idempotency-Key", "hunter2-secret")
                    .contentType(MediaType.APPLICATION_JSON)
                    .bodyValue(Map.of("tenant_id", "t1", "paid_on", "2026-01-05", "amount", 987654.32))
                    .exchange()
                    .returnResult(Void.class);
            assertThat(broken.getStatus().value()).isEqualTo(500);

            assertThat(output.getAll())
                    .contains("POST /api/payments 201")
                    .contains("POST /api/payments 500")
                    .contains("POST /api/imports 422")
                    .contains("GET /** 404")
                    .doesNotContain("Secretova", "620112233", "secret.example", "987654", "hunter2");
            assertThat(output.getAll())
                    .doesNotContain(gateway.session(Gateway.username(Role.ADMIN, Gateway.OURS))
                            .token());
        }
    }

    private static JsonNode line(CapturedOutput output, String requestId) {
        return output.getOut()
                .lines()
                .filter(text -> text.startsWith("{") && text.contains("\"" + requestId + "\""))
                .map(text -> JsonMapper.shared().readTree(text))
                .findFirst()
                .orElseThrow();
    }

    private static void importing(WebTestClient admin, String file) {
        MultipartBodyBuilder body = new MultipartBodyBuilder();
        body.part("tenants", file).filename("tenants.csv");
        var unused = admin.post()
                .uri("/api/imports")
                .body(BodyInserters.fromMultipartData(body.build()))
                .exchange()
                .returnResult(Void.class);
    }

    private static void post(WebTestClient admin, String path, Map<String, Object> body) {
        var unused = admin.post()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange()
                .returnResult(Void.class);
    }
}
