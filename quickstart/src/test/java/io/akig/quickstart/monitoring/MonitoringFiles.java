package io.akig.quickstart.monitoring;

import com.fasterxml.jackson.databind.JsonNode;
import io.akig.quickstart.Repository;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What an operator deploys beside the services: rules and dashboards, as they are in this repository. */
final class MonitoringFiles {
    private MonitoringFiles() {}

    /** A query and where it stands. */
    record Query(String where, String text) {}

    static Path prometheus() {
        return Repository.home().resolve("monitoring/prometheus");
    }

    /** The rules of both files, each with {@code alert} or {@code record}. */
    static List<JsonNode> rules() {
        List<JsonNode> rules = new ArrayList<>();
        for (Path file : Repository.files("monitoring/prometheus/rules", ".yml")) {
            Repository.yaml(file).path("groups").forEach(group -> group.path("rules")
                    .forEach(rules::add));
        }
        return rules;
    }

    static List<JsonNode> alerts() {
        return rules().stream().filter(rule -> rule.has("alert")).toList();
    }

    static List<Query> ruleQueries() {
        return rules().stream()
                .map(rule -> new Query(
                        rule.path("alert").asText(rule.path("record").asText()),
                        rule.path("expr").asText()))
                .toList();
    }

    /** With Grafana's variables as Grafana fills them in. */
    static List<Query> dashboardQueries() {
        List<Query> queries = new ArrayList<>();
        for (Path file : Repository.files("monitoring/grafana/dashboards", ".json")) {
            JsonNode dashboard = Repository.json(file);
            for (JsonNode panel : dashboard.path("panels")) {
                for (JsonNode target : panel.path("targets")) {
                    queries.add(new Query(
                            dashboard.path("title").asText() + " / "
                                    + panel.path("title").asText(),
                            target.path("expr")
                                    .asText()
                                    .replace("$application", ".+")
                                    .replace("$__rate_interval", "1m")));
                }
            }
        }
        return queries;
    }
}
