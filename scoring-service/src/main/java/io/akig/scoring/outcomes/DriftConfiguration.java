package io.akig.scoring.outcomes;

import io.akig.kit.database.Database;
import io.akig.kit.database.Recurring;
import io.akig.kit.ledger.LedgerReader;
import io.akig.kit.schedule.OneReplica;
import io.akig.scoring.registry.ModelRegistry;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.scheduler.Scheduler;

/** Drift: measured by one replica, shown by all. */
@Configuration(proxyBeanMethods = false)
class DriftConfiguration {
    @Bean
    DriftStore driftStore(Database database) {
        return new DriftStore(database);
    }

    @Bean
    MeasureDrift measureDrift(
            DriftStore store,
            LedgerReader ledgers,
            ModelRegistry models,
            OneReplica replicas,
            Clock clock,
            Scheduler outcomeFolding,
            OutcomesSettings settings) {
        return new MeasureDrift(store, ledgers, models, replicas, clock, outcomeFolding, settings);
    }

    @Bean
    DriftGauges driftGauges(DriftStore store, ModelRegistry models, MeterRegistry meters) {
        return new DriftGauges(store, models, meters);
    }

    @Bean
    Recurring driftMeasuring(MeasureDrift drift, OutcomesSettings settings) {
        return new Recurring("measuring drift", OutcomesConfiguration.FIRST_AFTER, settings.driftEvery(), drift.run());
    }

    @Bean
    Recurring driftShowing(DriftGauges gauges) {
        return new Recurring(
                "reading the drift",
                OutcomesConfiguration.SHOW_EVERY,
                OutcomesConfiguration.SHOW_EVERY,
                gauges.refresh());
    }
}
