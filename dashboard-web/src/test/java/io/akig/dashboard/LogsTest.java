package io.akig.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.web.reactive.server.WebTestClient;

@ExtendWith(OutputCaptureExtension.class)
class LogsTest {
    private static final String NOBODY = "http://127.0.0.1:9";

    @Test
    void a_request_has_one_name_here_behind_us_and_in_the_log(CapturedOutput output) throws Exception {
        HttpServer api = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        api.createContext("/", exchange -> {
            String id = exchange.getRequestHeaders().getFirst("X-Request-Id");
            exchange.getResponseHeaders().add("X-Request-Id", id);
            exchange.getResponseHeaders().add("X-Seen", id);
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        api.start();
        try (ConfigurableApplicationContext dashboard =
                dashboard("http://127.0.0.1:" + api.getAddress().getPort())) {
            var headers = browser(dashboard)
                    .get()
                    .uri("/api/tenants/Secretova?q=%2B224620112233")
                    .exchange()
                    .returnResult(Void.class)
                    .getResponseHeaders();
            assertThat(headers.get("X-Request-Id")).hasSize(1).isEqualTo(headers.get("X-Seen"));
            assertThat(output.getOut().lines())
                    .filteredOn(line -> line.contains("\"" + headers.getFirst("X-Request-Id") + "\""))
                    .singleElement()
                    .asString()
                    .startsWith("{")
                    .contains("\"route\":\"forwarded:api\"", "\"status\":200");
        } finally {
            api.stop(0);
        }
        assertThat(output.getAll()).doesNotContain("Secretova", "620112233");
    }

    @Test
    void a_service_that_is_away_is_a_problem_and_a_line_that_says_nothing_about_people(CapturedOutput output) {
        try (ConfigurableApplicationContext dashboard = dashboard(NOBODY)) {
            for (String path : List.of("/api/tenants/Secretova", "/Secretova", "/ws/alerts?Secretova")) {
                var answer = browser(dashboard)
                        .get()
                        .uri(path)
                        .exchange()
                        .expectBody(String.class)
                        .returnResult();
                assertThat(answer.getResponseHeaders().getContentType()).hasToString("application/problem+json");
                assertThat(answer.getStatus().value()).isIn(404, 503);
            }
        }
        assertThat(output.getAll()).contains("api_unavailable").doesNotContain("Secretova");
    }

    private static ConfigurableApplicationContext dashboard(String api) {
        return DashboardApplication.start(
                "--server.port=0", "--akig.dashboard.api-url=" + api, "--logging.structured.format.console=ecs");
    }

    private static WebTestClient browser(ConfigurableApplicationContext dashboard) {
        String port = dashboard.getEnvironment().getRequiredProperty("local.server.port");
        return WebTestClient.bindToServer().baseUrl("http://127.0.0.1:" + port).build();
    }
}
