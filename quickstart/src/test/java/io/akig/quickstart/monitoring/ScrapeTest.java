package io.akig.quickstart.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.akig.kit.metric.Metric;
import io.akig.quickstart.demo.DemoMarket;
import io.akig.quickstart.monitoring.MonitoringFiles.Query;
import io.akig.quickstart.run.RunningDemo;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Debian's Prometheus and the services as they run: what rules and dashboards ask for is there. */
class ScrapeTest {
    /** Of others in a cluster: kubelet and cert-manager. */
    private static final Set<String> NOT_OURS = Set.of(
            "kubelet_volume_stats_available_bytes",
            "kubelet_volume_stats_capacity_bytes",
            "certmanager_certificate_expiration_timestamp_seconds");

    private static RunningDemo demo;
    private static PrometheusServer prometheus;

    @BeforeAll
    static void a_short_load(@TempDir Path folder) throws Exception {
        PrometheusTools.find("prometheus");
        demo = new RunningDemo(Map.of("AKIG_SCORING_OUTCOMES_DRIFT_EVERY", "2s"));
        prometheus = new PrometheusServer(
                folder,
                Map.of(
                        "scoring-service", demo.scoringPort,
                        "solvency-api", demo.apiPort,
                        "dashboard-web", demo.dashboardPort));
        assertThat(send("POST", demo.scoringPort, "/portfolio/runs")).isEqualTo(202);
    }

    /** Goes on while something is waited for: a rate is that of requests between two scrapes. */
    private static void load() throws IOException, InterruptedException {
        assertThat(send("GET", demo.scoringPort, "/score/" + DemoMarket.KNOWN_TENANT))
                .isEqualTo(200);
        assertThat(send("GET", demo.apiPort, "/api/tenants/x/solvency")).isEqualTo(401);
        assertThat(send("GET", demo.dashboardPort, "/")).isEqualTo(200);
    }

    @AfterAll
    static void stop() throws Exception {
        if (prometheus != null) {
            prometheus.close();
        }
        if (demo != null) {
            demo.close();
        }
    }

    @Test
    void each_series_that_a_rule_or_a_dashboard_names_is_exposed_or_recorded() throws Exception {
        until(() -> unanswered(MonitoringFiles.dashboardQueries()).isEmpty());
        Set<String> there = new TreeSet<>(NOT_OURS);
        for (JsonNode name : prometheus.query("count by (__name__) ({__name__=~\".+\"})")) {
            there.add(name.path("metric").path("__name__").asText());
        }
        MonitoringFiles.rules().forEach(rule -> there.add(rule.path("record").asText()));
        for (Query query : all()) {
            assertThat(there).as(query.where()).containsAll(MetricNames.of(query.text()));
        }
    }

    @Test
    void each_query_of_a_dashboard_has_an_answer_and_each_rule_is_evaluated_without_an_error() throws Exception {
        until(() -> unanswered(MonitoringFiles.dashboardQueries()).isEmpty());
        until(() -> prometheus.rules().count() == MonitoringFiles.rules().size()
                && prometheus
                        .rules()
                        .allMatch(rule -> rule.path("health").asText().equals("ok")));
    }

    @Test
    void a_healthy_house_raises_no_alert() throws Exception {
        until(() -> prometheus.query("application:http_server_requests:rate5m").size() == 3);
        List<String> firing = new ArrayList<>();
        for (JsonNode alert : prometheus.query("ALERTS{alertstate=\"firing\"}")) {
            firing.add(alert.path("metric").path("alertname").asText());
        }
        assertThat(firing).isEmpty();
        // It fires after 12 hours only: what it waits for must not be there either.
        until(() -> !prometheus.query("scoring_drift_psi").isEmpty());
        assertThat(prometheus.query(expression("FeatureDrifted"))).isEmpty();
    }

    @Test
    void promtool_reads_what_each_service_exposes_and_has_nothing_to_say_of_our_own_metrics(@TempDir Path folder)
            throws Exception {
        List<String> ours = Stream.of(Metric.values())
                .map(metric -> metric.meter().replace('.', '_'))
                .toList();
        for (int port : List.of(demo.scoringPort, demo.apiPort, demo.dashboardPort)) {
            Path text = folder.resolve("metrics-" + port);
            HttpRequest request = HttpRequest.newBuilder(
                            URI.create("http://127.0.0.1:" + port + "/actuator/prometheus"))
                    .build();
            HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofFile(text));
            Process promtool = new ProcessBuilder(
                            PrometheusTools.find("promtool").toString(), "check", "metrics")
                    .redirectErrorStream(true)
                    .redirectInput(text.toFile())
                    .start();
            List<String> remarks = promtool.inputReader().lines().toList();
            // 3: it could be read, and there are remarks; the libraries' names are not ours to choose.
            assertThat(promtool.waitFor()).as(remarks.toString()).isIn(0, 3);
            assertThat(remarks).noneMatch(remark -> ours.stream().anyMatch(remark::startsWith));
        }
    }

    private static String expression(String alert) {
        return MonitoringFiles.alerts().stream()
                .filter(rule -> rule.path("alert").asText().equals(alert))
                .map(rule -> rule.path("expr").asText())
                .findFirst()
                .orElseThrow();
    }

    private static List<Query> all() {
        List<Query> queries = new ArrayList<>(MonitoringFiles.ruleQueries());
        queries.addAll(MonitoringFiles.dashboardQueries());
        return queries;
    }

    private static List<String> unanswered(List<Query> queries) throws IOException, InterruptedException {
        List<String> unanswered = new ArrayList<>();
        for (Query query : queries) {
            if (prometheus.query(query.text()).isEmpty()) {
                unanswered.add(query.where() + ": " + query.text());
            }
        }
        return unanswered;
    }

    private static int send(String method, int port, String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private static void until(Callable<Boolean> condition) throws Exception {
        long deadline = System.nanoTime() + Duration.ofMinutes(3).toNanos();
        while (!condition.call()) {
            assertThat(System.nanoTime())
                    .as(() -> "not yet answered: " + failing())
                    .isLessThan(deadline);
            load();
            Thread.sleep(200);
        }
    }

    private static String failing() {
        try {
            return unanswered(MonitoringFiles.dashboardQueries()).toString();
        } catch (IOException | InterruptedException e) {
            return e.toString();
        }
    }
}
