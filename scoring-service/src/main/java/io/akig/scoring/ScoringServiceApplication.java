package io.akig.scoring;

import io.akig.kit.database.DatabaseConfiguration;
import io.akig.kit.input.StrictJson;
import io.akig.kit.ledger.LedgerConfiguration;
import io.akig.kit.log.LogConfiguration;
import io.akig.kit.openapi.OpenApiConfiguration;
import io.akig.kit.problem.ProblemConfiguration;
import io.akig.kit.schedule.ScheduleConfiguration;
import io.akig.kit.trace.TraceConfiguration;
import java.time.Clock;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The scoring service, alone or beside others in one JVM. */
@SpringBootApplication
@Import({
    ProblemConfiguration.class,
    OpenApiConfiguration.class,
    LogConfiguration.class,
    TraceConfiguration.class,
    DatabaseConfiguration.class,
    ScheduleConfiguration.class,
    LedgerConfiguration.class
})
public class ScoringServiceApplication {

    public static void main(String[] args) {
        // The server keeps the JVM alive; the shutdown hook closes the context.
        ConfigurableApplicationContext unused = start(args);
    }

    /** Starts and returns when requests are served; closing the context ends the service gracefully. */
    public static ConfigurableApplicationContext start(String... args) {
        String[] named = Stream.concat(Stream.of("--spring.config.name=scoring-service"), Stream.of(args))
                .toArray(String[]::new);
        return new SpringApplication(ScoringServiceApplication.class).run(named);
    }

    @Bean
    StrictJson strictJson() {
        return new StrictJson();
    }

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }
}
