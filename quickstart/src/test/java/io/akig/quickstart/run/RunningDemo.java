package io.akig.quickstart.run;

import io.akig.quickstart.world.Ports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.util.FileSystemUtils;

/** {@code ./akig run} on a fresh demo, until it is closed; its first start takes about half a minute. */
public final class RunningDemo implements AutoCloseable {
    public final int scoringPort = Ports.free();
    public final int apiPort = Ports.free();
    public final int dashboardPort = Ports.free();

    /** Its data directory. */
    public final Path world;

    private final AkigProcess process;

    /**
     * @param environment of the process besides ours; settings of the services among it
     */
    public RunningDemo(Map<String, String> environment) throws IOException {
        this(Files.createTempDirectory("akig-demo"), environment);
    }

    /**
     * @param world a data directory, which is deleted in the end; if it holds tenants already no demo is made
     */
    public RunningDemo(Path world, Map<String, String> environment) throws IOException {
        this.world = world;
        process = AkigProcess.start(
                world,
                environment,
                "run",
                "--scoring-port",
                Integer.toString(scoringPort),
                "--api-port",
                Integer.toString(apiPort),
                "--dashboard-port",
                Integer.toString(dashboardPort));
        String unused = process.await("Ctrl-C stops everything.");
    }

    @Override
    public void close() throws Exception {
        process.interrupt();
        int unused = process.exitCode();
        boolean deleted = FileSystemUtils.deleteRecursively(world);
        if (!deleted) {
            throw new IOException("the world in " + world + " was gone before it was closed");
        }
    }
}
