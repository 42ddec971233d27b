package io.akig.scoring.rescoring;

import io.akig.kit.database.Database;
import io.akig.kit.database.NotificationSubscriber;
import io.akig.kit.database.Recurring;
import io.akig.kit.ledger.LedgerReader;
import io.akig.scoring.events.ScoreEvents;
import io.akig.scoring.registry.ModelRegistry;
import io.akig.scoring.score.PredictionStore;
import io.akig.scoring.score.Predictor;
import io.akig.scoring.score.ScoringMetrics;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.scheduler.Scheduler;

/** The worker, woken by the writers of the ledger and looking by itself in case it did not hear them. */
@Configuration(proxyBeanMethods = false)
class RescoringConfiguration {
    private static final Duration LOOK = Duration.ofSeconds(1);

    @Bean
    RescoreTenants rescoreTenants(
            Database database,
            LedgerReader ledgers,
            ModelRegistry models,
            Predictor predictor,
            PredictionStore store,
            ScoreEvents events,
            ScoringMetrics metrics,
            Scheduler batchScoring) {
        var outcome = new RescoreTenants.Outcome(store, events, metrics);
        return new RescoreTenants(database, ledgers, models, predictor, outcome, batchScoring);
    }

    @Bean
    Recurring rescoring(RescoreTenants work) {
        return new Recurring("scoring tenants whose ledger changed", LOOK, LOOK, work.run());
    }

    @Bean
    NotificationSubscriber rescoringBell(Recurring rescoring) {
        return new LedgerBell(rescoring);
    }
}
