package io.akig.testkit;

import io.akig.kit.schema.DatabaseUrl;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;

/** TimescaleDB as its makers build it, in a container. */
final class TimescaleInDocker {
    private static final String IMAGE = "timescale/timescaledb:2.23.0-pg17";

    private TimescaleInDocker() {}

    /** Skips the calling test, with the reason, where no Docker engine answers. */
    static DatabaseUnderTest start() {
        Assumptions.assumeTrue(DockerClientFactory.instance().isDockerAvailable(), "No Docker engine answers");
        GenericContainer<?> container = new GenericContainer<>(IMAGE)
                .withEnv("POSTGRES_PASSWORD", "postgres")
                .withExposedPorts(5432)
                // The image starts the server twice; only the second one is there to stay.
                .waitingFor(Wait.forLogMessage(".*database system is ready to accept connections.*", 2));
        container.start();
        DatabaseUrl url = new DatabaseUrl(
                container.getHost(), container.getMappedPort(5432), "postgres", "postgres", "postgres", Map.of());
        return new DatabaseUnderTest(url.dataSource(), container::stop);
    }
}
