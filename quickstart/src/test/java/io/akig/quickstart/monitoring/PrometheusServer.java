package io.akig.quickstart.monitoring;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.akig.quickstart.world.Ports;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A real Prometheus with the rules of this repository, which scrapes services of this machine each second. */
final class PrometheusServer implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final int port = Ports.free();
    private final Process process;

    /**
     * @param folder empty, for its configuration and data
     * @param jobs port by name of the job
     */
    PrometheusServer(Path folder, Map<String, Integer> jobs) throws IOException {
        String scrapes = jobs.entrySet().stream()
                .map(job ->
                        """
                        - job_name: %s
                          metrics_path: /actuator/prometheus
                          static_configs: [{targets: ['127.0.0.1:%d']}]
                        """
                                .formatted(job.getKey(), job.getValue())
                                .indent(2))
                .collect(Collectors.joining());
        Path configuration = folder.resolve("prometheus.yml");
        Files.writeString(
                configuration,
                """
                global: {scrape_interval: 1s, evaluation_interval: 1s}
                rule_files: ['%s/*.yml']
                scrape_configs:
                %s"""
                        .formatted(MonitoringFiles.prometheus().resolve("rules"), scrapes));
        process = new ProcessBuilder(
                        PrometheusTools.find("prometheus").toString(),
                        "--config.file=" + configuration,
                        "--storage.tsdb.path=" + folder.resolve("data"),
                        "--web.listen-address=127.0.0.1:" + port)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("prometheus.log").toFile())
                .start();
    }

    /** The samples of an instant query now; none while Prometheus starts. */
    JsonNode query(String text) throws IOException, InterruptedException {
        return get("/api/v1/query?query=" + URLEncoder.encode(text, StandardCharsets.UTF_8))
                .path("result");
    }

    /** The rules, with their health and last error. */
    Stream<JsonNode> rules() throws IOException, InterruptedException {
        return stream(get("/api/v1/rules").path("groups")).flatMap(group -> stream(group.path("rules")));
    }

    private JsonNode get(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .build();
        try {
            JsonNode answer = JSON.readTree(
                    http.send(request, HttpResponse.BodyHandlers.ofString()).body());
            if (answer.path("status").asText().equals("error")) {
                throw new AssertionError(path + ": " + answer.path("error").asText());
            }
            return answer.path("data");
        } catch (java.net.ConnectException e) {
            return JSON.createObjectNode();
        }
    }

    static Stream<JsonNode> stream(JsonNode array) {
        Stream.Builder<JsonNode> nodes = Stream.builder();
        array.forEach(nodes);
        return nodes.build();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            int unused = process.destroyForcibly().waitFor();
        }
    }
}
