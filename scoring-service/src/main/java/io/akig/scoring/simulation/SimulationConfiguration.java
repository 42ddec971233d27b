package io.akig.scoring.simulation;

import io.akig.kit.ledger.LedgerReader;
import io.akig.scoring.registry.ModelRegistry;
import io.akig.scoring.score.Predictor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** The parts of the use case. */
@Configuration(proxyBeanMethods = false)
class SimulationConfiguration {
    private static final int MOST_WAITING = 50;

    @Bean(destroyMethod = "dispose")
    Scheduler simulating() {
        // Half of the machine: scores that are asked for come first.
        int threads = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
        return Schedulers.newBoundedElastic(threads, MOST_WAITING, "akig-simulate");
    }

    @Bean
    SimulateTenant simulateTenant(
            LedgerReader ledgers, ModelRegistry models, Predictor predictor, Scheduler simulating) {
        return new SimulateTenant(ledgers, models, predictor, simulating);
    }
}
