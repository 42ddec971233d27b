package io.akig.quickstart.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.akig.quickstart.world.Ports;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The dashboard in a real Chromium, against everything running: dashboard-web/web/e2e says what is done there. */
class BrowserTest {
    private static final Path WEB = Path.of("../dashboard-web/web");

    @Test
    void a_person_can_do_the_days_work_in_a_browser(@TempDir Path folder) throws Exception {
        assumeTrue(Files.isDirectory(WEB.resolve("node_modules/playwright-core")), "the dashboard has not been built");
        assumeTrue(node(Map.of(), "e2e/found.mjs") == 0, "there is no Chromium: name one in AKIG_CHROMIUM");
        int dashboard = Ports.free();
        AkigProcess akig = AkigProcess.start(
                folder,
                "run",
                "--scoring-port",
                Integer.toString(Ports.free()),
                "--api-port",
                Integer.toString(Ports.free()),
                "--dashboard-port",
                Integer.toString(dashboard));
        try {
            String password = akig.await("Sign in as admin, manager or viewer").replaceFirst(".* ", "");
            Map<String, String> world =
                    Map.of("AKIG_DASHBOARD_URL", "http://127.0.0.1:" + dashboard, "AKIG_DEMO_PASSWORD", password);

            assertThat(node(
                            world,
                            "--test",
                            "--test-concurrency=1",
                            "--test-timeout=180000",
                            "e2e/journeys.test.mjs",
                            "e2e/access.test.mjs",
                            "e2e/keyboard.test.mjs"))
                    .as("what failed is said above, by node")
                    .isZero();
        } finally {
            akig.interrupt();
            int unused = akig.exitCode();
        }
    }

    private static int node(Map<String, String> environment, String... arguments) throws Exception {
        ProcessBuilder builder = new ProcessBuilder("node");
        builder.command().addAll(List.of(arguments));
        builder.environment().putAll(environment);
        Path log = Files.createTempFile("akig-browser", ".log");
        Process process = builder.directory(WEB.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            if (!process.waitFor(20, TimeUnit.MINUTES)) {
                throw new AssertionError("the browser does not come to an end");
            }
            if (process.exitValue() != 0) {
                System.err.println(Files.readString(log, StandardCharsets.UTF_8));
            }
            return process.exitValue();
        } finally {
            process.destroyForcibly();
            Files.delete(log);
        }
    }
}
