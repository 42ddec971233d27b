package io.akig.scoring.replay;

import io.akig.core.score.RiskBands;
import io.akig.kit.ledger.LedgerReader;
import io.akig.scoring.registry.StoredModels;
import io.akig.scoring.score.PredictionArchive;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The part of the use case. */
@Configuration(proxyBeanMethods = false)
class ReplayConfiguration {
    @Bean
    ReplayPrediction replayPrediction(
            PredictionArchive archive, LedgerReader ledgers, StoredModels models, RiskBands bands) {
        return new ReplayPrediction(archive, ledgers, models, bands);
    }
}
