package io.akig.quickstart.bench;

import io.akig.quickstart.world.World;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A service as it is deployed.
 *
 * @param memoryMegabytes of its pod
 * @param onStores whether it needs PostgreSQL and Redis
 */
record Served(String module, int memoryMegabytes, boolean onStores) {
    static final List<Served> ALL = List.of(
            new Served("scoring-service", 1536, true),
            new Served("solvency-api", 1024, true),
            new Served("dashboard-web", 512, false));

    /** What the pod would say, as far as a start depends on it. */
    Map<String, String> environment(World world, int port, int management) {
        Map<String, String> environment = new TreeMap<>(Map.of(
                "SERVER_PORT", Integer.toString(port),
                "MANAGEMENT_SERVER_PORT", Integer.toString(management),
                "LOGGING_STRUCTURED_FORMAT_CONSOLE", "ecs"));
        if (onStores) {
            environment.put("AKIG_DATABASE_URL", world.databaseSetting());
            world.redisUrl().ifPresent(url -> environment.put("AKIG_REDIS_URL", url));
        }
        return environment;
    }

    /** The pod's memory limit by flags: a JVM sees 2 processors and so much memory, and then chooses the serial collector. */
    List<String> memory() {
        return List.of("-XX:MaxRAM=" + memoryMegabytes + "m", "-XX:MaxRAMPercentage=60", "-XX:+UseSerialGC");
    }
}
