package io.akig.quickstart.run;

import io.akig.dashboard.DashboardApplication;
import io.akig.quickstart.world.Ports;
import io.akig.quickstart.world.World;
import io.akig.scoring.ScoringServiceApplication;
import java.util.List;

/** The services of this house and what each is told. */
final class ServiceList {
    /** Nobody listens there: without Redis the services compute what they would have remembered. */
    private static final String NO_REDIS = "redis://127.0.0.1:1";

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
                        List.of("--server.port=" + ports.scoring(), database, redis),
                        ScoringServiceApplication::start),
                new Service(
                        "dashboard",
                        ports.dashboard(),
                        "",
                        List.of(
                                "--server.port=" + ports.dashboard(),
                                "--akig.dashboard.api-url=http://127.0.0.1:" + ports.api()),
                        DashboardApplication::start));
    }

    /** @throws io.akig.quickstart.Refusal when one of their ports is taken */
    void requireFreePorts() {
        Ports.requireFree(ports.scoring(), "scoring-service", "--scoring-port");
        Ports.requireFree(ports.dashboard(), "dashboard", "--dashboard-port");
    }
}
