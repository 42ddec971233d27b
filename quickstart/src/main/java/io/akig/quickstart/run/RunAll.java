package io.akig.quickstart.run;

import io.akig.quickstart.Terminal;
import io.akig.quickstart.world.DataDirectory;
import io.akig.quickstart.world.World;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Stores, data, model, services; then it waits for the signal to stop all of it. */
public final class RunAll {
    private final DataDirectory directory;
    private final Terminal terminal;
    private final ServiceList services;

    public RunAll(DataDirectory directory, Terminal terminal, ServicePorts ports) {
        this.directory = directory;
        this.terminal = terminal;
        this.services = new ServiceList(ports);
    }

    /**
     * Serves until the process is told to end.
     *
     * @param migrate brings the schema of a world up to date
     * @param demo whether an empty ledger is filled with the demo; null: yes on embedded stores, no on real servers
     */
    public void run(Consumer<World> migrate, @Nullable Boolean demo) throws Exception {
        services.requireFreePorts();
        try (World world = World.serve(directory, terminal.environment())) {
            try {
                migrate.accept(world);
                new FirstStart(world, terminal).complete(demo == null ? world.embedded() : demo);
                serve(world);
            } catch (Exception failure) {
                if (!world.stopping()) {
                    throw failure;
                }
            }
            Thread.sleep(Long.MAX_VALUE);
        }
    }

    private void serve(World world) throws SQLException, IOException, InterruptedException {
        Optional<String> demoPassword = new DemoUsers(world, terminal.clock()).password();
        Services running = new Services();
        world.closeFirst(() -> {
            terminal.out()
                    .println(
                            ThisJvm.archivesItsClasses()
                                    ? "Stopping… (some seconds longer this once, so that the next start is faster)"
                                    : "Stopping…");
            running.close();
        });
        List<Service> all = services.on(world);
        running.start(all);
        boolean scores = Health.await(all.get(0).address());
        terminal.out().print(new Announcement(world, all, demoPassword).text(ThisJvm.age(), scores));
        terminal.out().flush();
    }
}
