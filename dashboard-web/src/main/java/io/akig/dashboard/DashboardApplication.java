package io.akig.dashboard;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The dashboard's server: static files, and {@code /api} and {@code /ws} forwarded to solvency-api. */
@SpringBootApplication
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
