package io.akig.dashboard;

import io.akig.kit.log.LogConfiguration;
import io.akig.kit.problem.ProblemConfiguration;
import io.akig.kit.trace.TraceConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;

/** The dashboard's server: static files, and {@code /api} and {@code /ws} forwarded to solvency-api. */
@SpringBootApplication
@Import({ProblemConfiguration.class, LogConfiguration.class, TraceConfiguration.class})
public class DashboardApplication {

    public static void main(String[] args) {
        start(args);
    }

    /** Starts the server in this JVM; the caller closes the context it gets. */
    public static ConfigurableApplicationContext start(String... args) {
        return new SpringApplicationBuilder(DashboardApplication.class)
                .web(WebApplicationType.REACTIVE)
                .properties("spring.config.name=dashboard-web")
                .run(args);
    }
}
