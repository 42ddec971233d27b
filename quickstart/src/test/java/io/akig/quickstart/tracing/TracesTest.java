package io.akig.quickstart.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import io.akig.quickstart.demo.DemoMarket;
import io.akig.quickstart.run.RunningDemo;
import io.akig.quickstart.tracing.Collector.Received;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TracesTest {
    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
    private static final String CALLER = "b7ad6b7169203331";

    @Test
    void a_request_is_one_trace_through_all_three_services_and_tells_nothing_about_people() throws Exception {
        try (Collector collector = new Collector();
                RunningDemo demo = new RunningDemo(
                        Map.of("OTEL_EXPORTER_OTLP_ENDPOINT", collector.url(), "OTEL_BSP_SCHEDULE_DELAY", "100"))) {
            HttpClient browser =
                    HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
            signIn(browser, demo);
            String score = "/api/tenants/" + DemoMarket.KNOWN_TENANT + "/solvency-ml?recalculate=true";
            assertThat(traced(browser, demo, score)).isEqualTo(200);
            assertThat(traced(browser, demo, "/api/tenants?q=Secretova")).isEqualTo(200);

            assertThat(awaitWayTo(collector, "scoring-service", "http get /score/{tenantId}"))
                    .containsSubsequence("dashboard-web", "solvency-api", "scoring-service");
            assertThat(awaitWayTo(collector, "solvency-api", "http get /api/tenants"))
                    .containsSubsequence("dashboard-web", "solvency-api");
            for (Received span : collector.of(TRACE)) {
                assertThat(span.text()).doesNotContain(DemoMarket.KNOWN_TENANT, "Secretova", "viewer");
            }
        }
    }

    /** Every process sends its spans in batches of its own time, so a span may come long before its parents. */
    private static List<String> awaitWayTo(Collector collector, String service, String name)
            throws InterruptedException {
        long deadline = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        while (System.nanoTime() < deadline) {
            List<Received> spans = List.copyOf(collector.of(TRACE));
            Optional<List<String>> way = spans.stream()
                    .filter(span ->
                            span.service().equals(service) && span.name().equals(name))
                    .findFirst()
                    .flatMap(span -> wayTo(span, spans));
            if (way.isPresent()) {
                return way.get();
            }
            Thread.sleep(50);
        }
        throw new AssertionError("no whole way from the caller to " + name + " in " + collector.of(TRACE));
    }

    /** The services from the caller to the span, or nothing while one of its parents has not come. */
    private static Optional<List<String>> wayTo(Received span, List<Received> spans) {
        Map<String, Received> byId = spans.stream().collect(Collectors.toMap(Received::id, each -> each));
        List<String> way = new ArrayList<>();
        for (Received at = span; at != null; at = byId.get(at.parent())) {
            way.add(0, at.service());
            if (at.parent().equals(CALLER)) {
                return Optional.of(way);
            }
        }
        return Optional.empty();
    }

    private static int traced(HttpClient browser, RunningDemo demo, String path)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address(demo) + path))
                .header("traceparent", "00-" + TRACE + "-" + CALLER + "-01")
                .build();
        return browser.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    private static void signIn(HttpClient browser, RunningDemo demo) throws IOException, InterruptedException {
        String password = Files.readString(demo.world.resolve("demo.password")).strip();
        HttpRequest login = HttpRequest.newBuilder(URI.create(address(demo) + "/api/auth/login"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"username\":\"viewer\",\"password\":\"" + password + "\"}"))
                .build();
        assertThat(browser.send(login, HttpResponse.BodyHandlers.discarding()).statusCode())
                .isEqualTo(200);
    }

    private static String address(RunningDemo demo) {
        return "http://127.0.0.1:" + demo.dashboardPort;
    }
}
