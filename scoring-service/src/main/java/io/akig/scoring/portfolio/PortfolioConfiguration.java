package io.akig.scoring.portfolio;

import io.akig.kit.database.Database;
import io.akig.kit.database.Recurring;
import io.akig.kit.ledger.LedgerReader;
import io.akig.kit.problem.ProblemTranslators;
import io.akig.kit.problem.ProblemWriter;
import io.akig.scoring.registry.ModelRegistry;
import io.akig.scoring.score.PredictionStore;
import io.akig.scoring.score.Predictor;
import io.akig.scoring.score.Renderer;
import io.akig.scoring.score.ScoringMetrics;
import io.akig.scoring.score.ShadowScoring;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Batches and the figures over all predictions. */
@Configuration(proxyBeanMethods = false)
class PortfolioConfiguration {
    private static final Duration KPI_EVERY = Duration.ofMinutes(5);

    @Bean(destroyMethod = "dispose")
    Scheduler batchScoring() {
        return Schedulers.newParallel("akig-score", Runtime.getRuntime().availableProcessors());
    }

    @Bean
    ScoreMany.Lines batchLines(Renderer renderer, ProblemWriter problems, ProblemTranslators translators) {
        return new ScoreMany.Lines(renderer, problems, translators);
    }

    @Bean
    ScoreMany scoreMany(
            LedgerReader ledgers,
            ModelRegistry models,
            Predictor predictor,
            PredictionStore store,
            ScoringMetrics metrics,
            ScoreMany.Lines lines,
            Scheduler batchScoring,
            ShadowScoring shadow) {
        return new ScoreMany(ledgers, models, predictor, store, metrics, lines, batchScoring, shadow);
    }

    @Bean
    KpiRefresh kpiRefresh(Database database) {
        return new KpiRefresh(database);
    }

    @Bean
    Recurring kpiRefreshing(KpiRefresh refresh) {
        return new Recurring("refreshing the hourly figures", Duration.ofMinutes(1), KPI_EVERY, refresh.run());
    }
}
