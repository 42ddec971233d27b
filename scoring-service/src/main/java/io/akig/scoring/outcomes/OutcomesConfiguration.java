package io.akig.scoring.outcomes;

import io.akig.scoring.database.Database;
import io.akig.scoring.database.Recurring;
import io.akig.scoring.ledger.LedgerReader;
import io.akig.scoring.registry.ModelRegistry;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** The realised accuracy, computed anew every hour. */
@Configuration(proxyBeanMethods = false)
class OutcomesConfiguration {
    @Bean(destroyMethod = "dispose")
    Scheduler outcomeFolding() {
        return Schedulers.newBoundedElastic(1, 16, "akig-outcomes");
    }

    @Bean
    RealisedAccuracy realisedAccuracy(
            Database database,
            LedgerReader ledgers,
            ModelRegistry models,
            Clock clock,
            Scheduler outcomeFolding,
            MeterRegistry meters) {
        return new RealisedAccuracy(new MaturedPredictions(database), ledgers, models, clock, outcomeFolding, meters);
    }

    @Bean
    Recurring accuracyRefreshing(RealisedAccuracy accuracy) {
        return new Recurring(
                "computing the realised accuracy",
                Duration.ofSeconds(30),
                Duration.ofHours(1),
                accuracy.refresh().then());
    }
}
