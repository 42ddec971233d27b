package io.akig.quickstart.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.akig.quickstart.Repository;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A setting that nobody reads is a slip in its name, and would be found out in production. */
class SettingNamesTest {
    /** Read by the JVM. */
    private static final String JAVA = "JAVA_TOOL_OPTIONS";

    /** What {@code World} reads. */
    private static final Set<String> OF_TOOLS = Set.of("AKIG_DATABASE_URL", "AKIG_REDIS_URL", "AKIG_DEBUG");

    private static Map<String, SettingNames> services;

    @BeforeAll
    static void find() throws Exception {
        services = Map.of(
                "scoring-service", SettingNames.of("scoring-service", "io.akig.scoring", "io.akig.kit"),
                "solvency-api", SettingNames.of("solvency-api", "io.akig.solvency", "io.akig.kit"),
                "dashboard-web", SettingNames.of("dashboard-web", "io.akig.dashboard"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"k8s", "k8s-overlays/dev", "k8s-overlays/production"})
    void each_setting_of_a_container_in_the_cluster_is_read_by_what_runs_in_it(String folder) throws Exception {
        Manifests manifests = Manifests.rendered(folder);
        manifests.containers().forEach(container -> {
            if (container.getImage().contains("akig/")) {
                assertThat(settings(manifests, container))
                        .as(container.getImage())
                        .isNotEmpty()
                        .allSatisfy(name -> assertThat(isRead(container.getImage(), name))
                                .as(name)
                                .isTrue());
            }
        });
    }

    @Test
    void each_setting_in_the_compose_file_is_read_by_what_runs_there() {
        JsonNode compose = Repository.yaml(Repository.home().resolve("docker-compose.ml.yml"));
        int checked = 0;
        for (JsonNode service : compose.path("services")) {
            String image = service.path("image").asText();
            if (image.startsWith("akig/")) {
                service.path("environment").fieldNames().forEachRemaining(name -> assertThat(isRead(image, name))
                        .as(image + " " + name)
                        .isTrue());
                checked++;
            }
        }
        assertThat(checked).isEqualTo(5);
    }

    @Test
    void a_slip_in_a_name_is_found() {
        assertThat(isRead("akig/scoring-service:0.1.0", "AKIG_SCORING_PORTFOLIO_NIGHTLY"))
                .isTrue();
        assertThat(isRead("akig/scoring-service:0.1.0", "AKIG_SCORING_PORTFOLIO_NIGHTLI"))
                .isFalse();
        assertThat(isRead("akig/dashboard-web:0.1.0", "AKIG_SCORING_URL")).isFalse();
    }

    private static boolean isRead(String image, String name) {
        String program = image.replaceFirst(".*akig/([a-z-]+):.*", "$1");
        if (name.equals(JAVA)) {
            return true;
        }
        return program.equals("tools")
                ? OF_TOOLS.contains(name)
                : services.get(program).contain(name);
    }

    private static Set<String> settings(Manifests manifests, Container container) {
        Set<String> names = new TreeSet<>();
        container.getEnv().stream().map(EnvVar::getName).forEach(names::add);
        container.getEnvFrom().forEach(from -> manifests.of(ConfigMap.class).stream()
                .filter(map -> map.getMetadata()
                        .getName()
                        .equals(from.getConfigMapRef().getName()))
                .forEach(map -> names.addAll(map.getData().keySet())));
        return names;
    }
}
