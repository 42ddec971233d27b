package io.akig.quickstart.monitoring;

import io.akig.quickstart.Repository;
import java.nio.file.Path;

/** Debian's Prometheus. */
final class PrometheusTools {
    private PrometheusTools() {}

    static Path find(String name) {
        return Repository.tool(name, "on Debian it is in the package prometheus");
    }
}
