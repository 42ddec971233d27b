package io.akig.scoring.outcomes;

import io.akig.kit.database.Database;
import io.akig.kit.database.Recurring;
import io.akig.kit.ledger.LedgerReader;
import io.akig.kit.schedule.OneReplica;
import io.akig.scoring.registry.ModelRegistry;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Outcomes and the accuracy: computed by one replica, shown by all. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OutcomesSettings.class)
class OutcomesConfiguration {
    /** After the start, when a model serves and the first requests are answered. */
    static final Duration FIRST_AFTER = Duration.ofSeconds(30);

    static final Duration SHOW_EVERY = Duration.ofMinutes(1);

    @Bean(destroyMethod = "dispose")
    Scheduler outcomeFolding() {
        return Schedulers.newBoundedElastic(1, 1024, "akig-outcomes");
    }

    @Bean
    KnownModels knownModels(Database database) {
        return new KnownModels(database);
    }

    @Bean
    GraceDays graceDays(Database database, ModelRegistry models, Scheduler outcomeFolding) {
        return new GraceDays(database, models, outcomeFolding);
    }

    @Bean
    SweepOutcomes sweepOutcomes(
            Database database, LedgerReader ledgers, GraceDays graces, Clock clock, Scheduler outcomeFolding) {
        return new SweepOutcomes(new OutcomeStore(database), ledgers, graces, clock, outcomeFolding);
    }

    @Bean
    AccuracyStore accuracyStore(Database database) {
        return new AccuracyStore(database);
    }

    @Bean
    ComputeAccuracy computeAccuracy(
            Database database, AccuracyStore store, GraceDays graces, Clock clock, Scheduler outcomeFolding) {
        return new ComputeAccuracy(database, store, graces, clock, outcomeFolding);
    }

    @Bean
    JoinOutcomes joinOutcomes(
            SweepOutcomes sweep, ComputeAccuracy accuracy, ModelRegistry models, OneReplica replicas) {
        return new JoinOutcomes(sweep, accuracy, models, replicas);
    }

    @Bean
    AccuracyGauges accuracyGauges(AccuracyStore store, MeterRegistry meters) {
        return new AccuracyGauges(store, meters);
    }

    @Bean
    Recurring outcomeJoining(JoinOutcomes outcomes, OutcomesSettings settings) {
        return new Recurring(
                "joining predictions to their outcomes", FIRST_AFTER, settings.every(), outcomes.run(settings.every()));
    }

    @Bean
    Recurring accuracyShowing(AccuracyGauges gauges) {
        return new Recurring("reading the realised accuracy", Duration.ZERO, SHOW_EVERY, gauges.refresh());
    }
}
