package io.akig.scoring.registry;

import io.akig.core.score.RiskBands;
import io.akig.kit.database.Database;
import io.akig.kit.database.Recurring;
import io.akig.kit.settings.SettingRefused;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** The registry, told of activations by a notification and, should one be lost, by looking now and then. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RegistrySettings.class)
class RegistryConfiguration {

    @Bean
    RiskBands riskBands(RegistrySettings settings) {
        RegistrySettings.Bands bands = settings.riskBands();
        try {
            return new RiskBands(bands.excellent(), bands.good(), bands.medium(), bands.risky());
        } catch (IllegalArgumentException e) {
            throw new SettingRefused("akig.scoring.risk-bands: " + e.getMessage());
        }
    }

    @Bean(destroyMethod = "dispose")
    Scheduler modelLoading() {
        return Schedulers.newBoundedElastic(1, 256, "akig-model");
    }

    @Bean
    ModelStore modelStore(Database database) {
        return new ModelStore(database);
    }

    @Bean
    StoredModels storedModels(ModelStore store, Scheduler modelLoading) {
        return new StoredModels(store, modelLoading);
    }

    @Bean
    ModelRegistry modelRegistry(ModelStore store, RiskBands bands, Scheduler modelLoading, MeterRegistry meters) {
        return new ModelRegistry(store, bands, modelLoading, meters);
    }

    @Bean
    SwitchModels switchModels(Database database, Scheduler modelLoading, ModelActivations activations) {
        // The replica that was asked has switched when it answers; the others hear of it.
        return new SwitchModels(database, modelLoading, activations.look(true));
    }

    @Bean
    ModelActivations modelActivations(ModelRegistry registry) {
        return new ModelActivations(registry);
    }

    @Bean
    Recurring modelPolling(RegistrySettings settings, ModelActivations activations) {
        return new Recurring("looking for a new model", Duration.ZERO, settings.modelPoll(), activations.look(false));
    }
}
