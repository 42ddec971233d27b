package io.akig.quickstart.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.akig.kit.schema.SchemaMigrator;
import io.akig.quickstart.Terminal;
import io.akig.quickstart.Typed;
import io.akig.quickstart.demo.DemoMarket;
import io.akig.quickstart.world.DataDirectory;
import io.akig.quickstart.world.Ports;
import io.akig.quickstart.world.World;
import io.akig.solvency.SolvencyApiApplication;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** Two replicas of the scoring service behind one address, and the gateway before it. */
class RollingRestartTest {
    private static final int CALLERS = 4;
    private static final int A_WHILE = 100;
    private static final Terminal TERMINAL = Typed.silent();

    @TempDir
    Path folder;

    @Test
    void no_request_fails_while_both_replicas_are_restarted_in_turn() throws Exception {
        try (World world = World.serve(DataDirectory.at(folder.resolve("world")), Map.of());
                Balancer service = new Balancer()) {
            var unused = new SchemaMigrator(world.database().dataSource()).migrate();
            new FirstStart(world, TERMINAL).complete(true);
            String password = new DemoUsers(world, TERMINAL.clock()).password().orElseThrow();
            try (ScoringReplica first = new ScoringReplica(world, folder);
                    ScoringReplica second = new ScoringReplica(world, folder)) {
                start(first, service);
                start(second, service);
                int port = Ports.free();
                try (ConfigurableApplicationContext gateway = gateway(world, service, port);
                        Callers callers = new Callers(port, CALLERS, "viewer", password, neighbours(world))) {
                    callers.awaitAnswers(A_WHILE);
                    assertThat(gateway.isActive()).isTrue();
                    assertThat(first.scores()).isPositive();
                    assertThat(second.scores()).isPositive();

                    end(first, service, callers);
                    try (ScoringReplica newFirst = new ScoringReplica(world, folder)) {
                        start(newFirst, service);
                        callers.awaitAnswers(A_WHILE);

                        end(second, service, callers);
                        assertThat(newFirst.scores()).isPositive();
                        try (ScoringReplica newSecond = new ScoringReplica(world, folder)) {
                            start(newSecond, service);
                            callers.awaitAnswers(A_WHILE);
                            callers.close();
                        }
                    }
                    assertThat(callers.failures).isEmpty();
                }
            }
        }
    }

    private static void start(ScoringReplica replica, Balancer service) throws Exception {
        replica.awaitReady();
        service.add(replica.port);
    }

    /** No new connections; those that are open go on for a while, until the signal. The other replica answers alone. */
    private static void end(ScoringReplica replica, Balancer service, Callers callers) throws Exception {
        service.remove(replica.port);
        callers.awaitAnswers(A_WHILE);
        assertThat(replica.terminate()).contains("Graceful shutdown complete");
        callers.awaitAnswers(A_WHILE);
    }

    private static ConfigurableApplicationContext gateway(World world, Balancer service, int port) {
        List<String> settings = new ServiceList(new ServicePorts(service.port(), port, 0))
                .on(world)
                .get(1)
                .settings();
        return SolvencyApiApplication.start(
                Stream.concat(settings.stream(), Stream.of("--akig.access.rates.calls=1000000"))
                        .toArray(String[]::new));
    }

    /** Tenants of the agency whose users there are. */
    private static List<String> neighbours(World world) throws SQLException {
        List<String> tenants = new ArrayList<>();
        try (Connection connection = world.database().dataSource().getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "select tenant_id from tenants where agency_id = (select agency_id from tenants where tenant_id = ?) limit 100")) {
            query.setString(1, DemoMarket.KNOWN_TENANT);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    tenants.add(rows.getString(1));
                }
            }
        }
        return tenants;
    }
}
