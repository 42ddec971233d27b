package io.akig.scoring.models;

import io.akig.scoring.registry.ModelRegistry;
import io.akig.scoring.registry.ModelStore;
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
}
