package io.akig.scoring.portfolio;

import io.akig.kit.database.Database;
import io.akig.kit.database.Recurring;
import io.akig.kit.ledger.LedgerReader;
import io.akig.kit.schedule.ByCron;
import io.akig.kit.schedule.OneReplica;
import io.akig.scoring.events.ScoreEvents;
import io.akig.scoring.registry.ModelRegistry;
import io.akig.scoring.score.PredictionStore;
import io.akig.scoring.score.Predictor;
import io.akig.scoring.score.ScoringMetrics;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.support.CronExpression;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/** Runs over whole portfolios. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PortfolioSettings.class)
class RunConfiguration {
    @Bean
    RunStore runStore(Database database) {
        return new RunStore(database);
    }

    @Bean
    StartRun startRun(RunStore runs, ModelRegistry models, Clock clock) {
        return new StartRun(runs, models, clock);
    }

    @Bean
    ScorePortfolio.Writing portfolioWriting(
            Database database, PredictionStore store, ScoreEvents events, ScoringMetrics metrics) {
        return new ScorePortfolio.Writing(database, store, events, metrics);
    }

    @Bean
    ScorePortfolio scorePortfolio(
            RunStore runs,
            LedgerReader ledgers,
            ModelRegistry models,
            Predictor predictor,
            ScorePortfolio.Writing portfolioWriting,
            Scheduler batchScoring,
            PortfolioSettings settings) {
        return new ScorePortfolio(runs, ledgers, models, predictor, portfolioWriting, batchScoring, settings.chunk());
    }

    @Bean
    WorkOnRuns workOnRuns(
            RunStore runs, ScorePortfolio scores, ModelRegistry models, Clock clock, PortfolioSettings settings) {
        return new WorkOnRuns(runs, scores, models, clock, settings.lease());
    }

    @Bean
    RunAfterActivation runAfterActivation(RunStore runs, ModelRegistry models, Clock clock) {
        return new RunAfterActivation(runs, models, clock);
    }

    @Bean
    Recurring runPolling(RunAfterActivation activations, WorkOnRuns work, PortfolioSettings settings) {
        Mono<Void> asked = settings.afterActivation() ? activations.ask() : Mono.empty();
        return new Recurring("working on portfolio runs", settings.poll(), settings.poll(), asked.then(work.look()));
    }

    @Bean
    NightlyRun nightlyRun(StartRun start, OneReplica replicas) {
        return new NightlyRun(start, replicas);
    }

    @Bean
    ByCron nightlyPortfolio(NightlyRun nightly, PortfolioSettings settings, Clock clock) {
        CronExpression cron = settings.nightlyCron();
        Mono<Void> work = cron == null ? Mono.never() : nightly.ask().then();
        return new ByCron("asking for the nightly run", cron, clock.withZone(settings.zoneId()), work);
    }
}
