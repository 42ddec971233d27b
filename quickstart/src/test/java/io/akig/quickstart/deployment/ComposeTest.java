package io.akig.quickstart.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.akig.quickstart.Repository;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The compose file and the images, as far as files alone tell. */
class ComposeTest {
    private static final JsonNode COMPOSE = Repository.yaml(Repository.home().resolve("docker-compose.ml.yml"));

    @Test
    void each_part_is_reached_on_its_port_and_the_stores_from_this_machine_only() {
        Map<String, String> ports = Map.of(
                "timescaledb", "127.0.0.1:5432:5432",
                "redis", "127.0.0.1:6379:6379",
                "solvency-ml-api", "8001:8001",
                "solvency-api", "8000:8000",
                "solvency-dashboard", "3000:3000",
                "prometheus", "9090:9090",
                "grafana", "3001:3000");
        COMPOSE.path("services").properties().forEach(service -> {
            String expected = ports.get(service.getKey());
            JsonNode given = service.getValue().path("ports");
            assertThat(given.size()).as(service.getKey()).isEqualTo(expected == null ? 0 : 1);
            assertThat(given.path(0).asText("")).isEqualTo(expected == null ? "" : expected);
        });
        assertThat(COMPOSE.path("services").size()).isEqualTo(ports.size() + 2);
    }

    @Test
    void every_secret_comes_from_the_environment_and_the_example_describes_it() {
        Set<String> used = new TreeSet<>();
        Matcher variables = Pattern.compile("\\$\\{(\\w+)").matcher(Repository.text("docker-compose.ml.yml"));
        while (variables.find()) {
            used.add(variables.group(1));
        }
        Set<String> described = new TreeSet<>();
        Repository.text(".env.example")
                .lines()
                .filter(line -> line.matches("\\w+=.*"))
                .forEach(line -> {
                    described.add(line.substring(0, line.indexOf('=')));
                    assertThat(line).as("no secret has a default").matches("\\w+=(true|false)?");
                });
        assertThat(used).isEqualTo(described);
        COMPOSE.path("services")
                .forEach(service -> service.path("environment").properties().forEach(setting -> {
                    if (setting.getKey().matches(".*(PASSWORD|KEY|SECRET).*")) {
                        assertThat(setting.getValue().asText()).startsWith("${");
                    }
                }));
        assertThat(Repository.text(".gitignore").lines()).contains(".env");
    }

    @Test
    void what_is_mounted_or_built_is_there_and_what_waits_waits_for_a_part() {
        for (JsonNode service : COMPOSE.path("services")) {
            service.path("volumes").forEach(volume -> {
                String from = volume.asText().split(":", 2)[0];
                if (from.startsWith("./")) {
                    assertThat(Repository.home().resolve(from)).exists();
                } else {
                    assertThat(COMPOSE.path("volumes").has(from)).as(from).isTrue();
                }
            });
            if (service.has("build")) {
                assertThat(Repository.home()
                                .resolve(
                                        service.path("build").path("dockerfile").asText()))
                        .exists();
            }
            List<String> awaited = new ArrayList<>();
            JsonNode waits = service.path("depends_on");
            waits.fieldNames().forEachRemaining(awaited::add);
            waits.forEach(wait -> {
                if (wait.isTextual()) {
                    awaited.add(wait.asText());
                }
            });
            awaited.forEach(part ->
                    assertThat(COMPOSE.path("services").has(part)).as(part).isTrue());
            assertThat(service.path("image").asText()).matches(".+:v?\\d+\\.\\d+.*");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"scoring-service", "solvency-api", "dashboard-web", "quickstart"})
    void an_image_runs_a_pinned_25_jre_on_glibc_as_nobody_special(String module) {
        Path file = Repository.home().resolve(module).resolve("Dockerfile");
        assertThat(Files.exists(file)).isTrue();
        List<String> lines = Repository.text(module + "/Dockerfile").lines().toList();
        List<String> bases =
                lines.stream().filter(line -> line.startsWith("FROM ")).toList();
        assertThat(bases).last().asString().isEqualTo("FROM eclipse-temurin:25-jre-noble");
        assertThat(lines).contains("USER 10001:10001");
        assertThat(lines.indexOf("USER 10001:10001"))
                .isLessThan(lines.indexOf(lines.stream()
                        .filter(line -> line.startsWith("ENTRYPOINT"))
                        .findFirst()
                        .orElseThrow()));
        assertThat(String.join("\n", lines)).doesNotContain("latest", "ENV AKIG_", "ARG PASSWORD");
    }
}
