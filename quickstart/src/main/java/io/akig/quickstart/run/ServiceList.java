package io.akig.quickstart.run;

import io.akig.dashboard.DashboardApplication;
import io.akig.quickstart.world.Ports;
import io.akig.quickstart.world.World;
import io.akig.scoring.ScoringServiceApplication;
import io.akig.solvency.SolvencyApiApplication;
import java.util.List;
import java.util.stream.Stream;

/** The services of this house and what each is told. */
final class ServiceList {
    /** Nobody listens there: without Redis the services compute what they would have remembered. */
    private static final String NO_REDIS = "redis://127.0.0.1:1";

    /** All services see all jars here, so what belongs to another's framework is switched off. */
    private static final List<String> EACH = List.of(
            // The stores must outlive the services, so one place closes both, in order.
            "--spring.main.register-shutdown-hook=false",
            "--spring.cloud.refresh.enabled=false",
            // Whoever pressed Ctrl-C would wait two seconds for each service, for connections that are closed by then.
            "--spring.reactor.netty.shutdown-quiet-period=0s");

    private final ServicePorts ports;

    ServiceList(ServicePorts ports) {
        this.ports = ports;
    }

    List<Service> on(World world) {
        String database = "--akig.database.url=" + world.databaseSetting();
        String redis = "--akig.redis.url=" + world.redisUrl().orElse(NO_REDIS);
        return List.of(
                new Service(
                        "scoring-service",
                        ports.scoring(),
                        "/score/{tenant_id}",
                        settings(ports.scoring(), database, redis, SharedJars.NO_GATEWAY, SharedJars.NO_SECURITY),
                        ScoringServiceApplication::start),
                new Service(
                        "solvency-api",
                        ports.api(),
                        "/api/tenants/{tenant_id}/solvency   (its calls: /docs)",
                        settings(
                                ports.api(),
                                database,
                                redis,
                                "--akig.scoring.url=http://127.0.0.1:" + ports.scoring(),
                                SharedJars.NO_GATEWAY),
                        SolvencyApiApplication::start),
                new Service(
                        "dashboard",
                        ports.dashboard(),
                        "",
                        settings(
                                ports.dashboard(),
                                "--akig.dashboard.api-url=http://127.0.0.1:" + ports.api(),
                                SharedJars.NO_SECURITY),
                        DashboardApplication::start));
    }

    private static List<String> settings(int port, String... more) {
        return Stream.of(EACH.stream(), Stream.of("--server.port=" + port), Stream.of(more))
                .flatMap(part -> part)
                .toList();
    }

    /** @throws io.akig.quickstart.Refusal when one of their ports is taken */
    void requireFreePorts() {
        Ports.requireFree(ports.scoring(), "scoring-service", "--scoring-port");
        Ports.requireFree(ports.api(), "solvency-api", "--api-port");
        Ports.requireFree(ports.dashboard(), "dashboard", "--dashboard-port");
    }
}
