package io.akig.scoring.health;

import io.akig.kit.database.Database;
import io.akig.kit.database.Recurring;
import io.akig.scoring.registry.ModelRegistry;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.ReactiveHealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Mono;

/** The same checks as {@code /health}, as parts of the readiness group. */
@Configuration(proxyBeanMethods = false)
class HealthConfiguration {
    private static final Duration SHOW_EVERY = Duration.ofSeconds(15);

    @Bean
    ServiceHealth serviceHealth(Database database, ModelRegistry models) {
        return new ServiceHealth(database, models);
    }

    @Bean
    ReactiveHealthIndicator databaseHealthIndicator(ServiceHealth health) {
        return () -> indicated(health.database());
    }

    @Bean
    ReactiveHealthIndicator modelHealthIndicator(ServiceHealth health) {
        return () -> indicated(health.model()).map(found -> Health.status(found.getStatus())
                .withDetails(health.modelDetails())
                .build());
    }

    @Bean
    Backlog backlog(Database database, MeterRegistry meters) {
        return new Backlog(database, meters);
    }

    @Bean
    Recurring backlogShowing(Backlog backlog) {
        return new Recurring("reading how long the queues wait", Duration.ZERO, SHOW_EVERY, backlog.refresh());
    }

    private static Mono<Health> indicated(Mono<Void> check) {
        return check.thenReturn(Health.up().build())
                .onErrorResume(error -> Mono.just(Health.down().build()));
    }
}
