package io.akig.scoring.score;

import io.akig.core.score.RiskBands;
import io.akig.kit.database.Database;
import io.akig.kit.ledger.LedgerReader;
import io.akig.scoring.cache.CacheTrust;
import io.akig.scoring.registry.ModelRegistry;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.json.JsonMapper;

/** The parts of the use case. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ScoreSettings.class)
class ScoreConfiguration {

    @Bean
    Predictor predictor(Clock clock) {
        return new Predictor(clock);
    }

    @Bean
    Renderer renderer() {
        return new Renderer(JsonMapper.shared());
    }

    @Bean
    ScoringMetrics scoringMetrics(MeterRegistry meters) {
        return new ScoringMetrics(meters);
    }

    @Bean
    PredictionStore predictionStore(Database database, RiskBands bands, ScoreSettings settings) {
        return new PredictionStore(database, bands, settings.storeCapacity(), settings.databaseLimit());
    }

    @Bean(destroyMethod = "dispose")
    Scheduler shadowThread() {
        return Schedulers.newSingle("akig-shadow", true);
    }

    @Bean
    ShadowScoring shadowScoring(
            ModelRegistry models,
            PredictionStore store,
            Scheduler shadowThread,
            ScoreSettings settings,
            MeterRegistry meters) {
        return new ShadowScoring(models, store, shadowThread, settings, meters);
    }

    @Bean
    PredictionHistory predictionHistory(Database database) {
        return new PredictionHistory(database);
    }

    @Bean
    SeenTenants seenTenants(Database database) {
        return new SeenTenants(database);
    }

    @Bean
    PredictionArchive predictionArchive(Database database) {
        return new PredictionArchive(database);
    }

    @Bean
    ScoreCache scoreCache(CacheTrust trust, Clock clock, MeterRegistry meters) {
        return new ScoreCache(trust, clock, meters);
    }

    @Bean
    ScoreTenant.Parts scoreTenantParts(
            ScoreCache cache,
            LedgerReader ledgers,
            ModelRegistry models,
            Predictor predictor,
            PredictionStore store,
            Renderer renderer,
            ScoringMetrics metrics,
            ShadowScoring shadow) {
        return new ScoreTenant.Parts(cache, ledgers, models, predictor, store, renderer, metrics, shadow);
    }

    @Bean
    ScoreTenant scoreTenant(ScoreTenant.Parts parts, ScoreSettings settings) {
        return new ScoreTenant(parts, settings.databaseLimit());
    }

    @Bean
    LedgerChanges ledgerChanges(ScoreCache cache, CacheTrust trust, ScoreTenant scores) {
        return new LedgerChanges(cache, trust, scores);
    }
}
