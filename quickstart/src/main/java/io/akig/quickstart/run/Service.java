package io.akig.quickstart.run;

import java.util.List;
import java.util.function.Function;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * One of the services, as an application of its own in this JVM.
 *
 * @param shown what to open or ask, after the address
 * @param launcher takes the settings as `--name=value`
 */
record Service(
        String name,
        int port,
        String shown,
        List<String> settings,
        Function<String[], ConfigurableApplicationContext> launcher) {

    ConfigurableApplicationContext launch() {
        return launcher.apply(settings.toArray(String[]::new));
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }
}
