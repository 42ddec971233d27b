package io.akig.scoring.models;

import io.akig.kit.database.Database;
import io.akig.scoring.registry.ModelRegistry;
import io.akig.scoring.registry.ModelStore;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.scheduler.Scheduler;

/** The parts behind the door. */
@Configuration(proxyBeanMethods = false)
class ModelsConfiguration {

    @Bean
    ReadModels readModels(ModelStore store, ModelRegistry registry, Scheduler modelLoading) {
        return new ReadModels(store, registry, modelLoading);
    }

    @Bean
    CompareShadow compareShadow(ModelStore store, Database database, Clock clock) {
        return new CompareShadow(store, database, clock);
    }
}
