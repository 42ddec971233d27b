package io.akig.quickstart.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.akig.quickstart.Repository;
import io.akig.quickstart.Typed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rules that wake an operator, before Prometheus runs them. */
class RulesTest {
    private static final Path FOLDER = MonitoringFiles.prometheus();

    @Test
    void promtool_finds_nothing_wrong_with_the_configuration_and_the_rules_it_names() throws Exception {
        Typed checked = Repository.run(
                PrometheusTools.find("promtool"),
                List.of("check", "config", FOLDER.resolve("prometheus.yml").toString()));
        assertThat(checked.out()).contains("SUCCESS: 2 rule files found", "rules/alerts.yml");
        assertThat(checked.code()).as(checked.out()).isZero();
    }

    @Test
    void each_alert_comes_when_it_should_and_only_then() throws Exception {
        List<String> arguments = new ArrayList<>(List.of("test", "rules"));
        Repository.files("monitoring/prometheus/tests", ".test.yml").forEach(file -> arguments.add(file.toString()));
        Typed tested = Repository.run(PrometheusTools.find("promtool"), arguments);
        assertThat(tested.code()).as(tested.out()).isZero();
    }

    @Test
    void each_alert_has_a_test_in_which_it_comes_and_a_runbook_of_its_name_and_no_runbook_is_left_over()
            throws IOException {
        Set<String> alerts = new TreeSet<>();
        for (JsonNode rule : MonitoringFiles.alerts()) {
            String name = rule.path("alert").asText();
            alerts.add(name);
            assertThat(rule.path("annotations").path("runbook").asText()).isEqualTo("docs/runbooks/" + name + ".md");
            assertThat(rule.path("annotations").path("summary").asText()).isNotBlank();
            assertThat(rule.path("labels").path("severity").asText()).isIn("page", "ticket");
        }
        assertThat(raisedInTests()).containsExactlyInAnyOrderElementsOf(alerts);
        Set<String> runbooks = new TreeSet<>();
        try (Stream<Path> files = Files.list(Repository.home().resolve("docs/runbooks"))) {
            files.forEach(file -> runbooks.add(file.getFileName().toString().replace(".md", "")));
        }
        assertThat(runbooks).isEqualTo(alerts);
    }

    private static Set<String> raisedInTests() {
        Set<String> raised = new TreeSet<>();
        for (Path file : Repository.files("monitoring/prometheus/tests", ".test.yml")) {
            for (JsonNode test : Repository.yaml(file).path("tests")) {
                for (JsonNode expected : test.path("alert_rule_test")) {
                    if (!expected.path("exp_alerts").isEmpty()) {
                        raised.add(expected.path("alertname").asText());
                    }
                }
            }
        }
        return raised;
    }
}
