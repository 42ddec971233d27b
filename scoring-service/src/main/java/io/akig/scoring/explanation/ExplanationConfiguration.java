package io.akig.scoring.explanation;

import io.akig.kit.ledger.LedgerReader;
import io.akig.scoring.registry.ModelRegistry;
import io.akig.scoring.score.Predictor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The part of the use case. */
@Configuration(proxyBeanMethods = false)
class ExplanationConfiguration {
    @Bean
    ExplainScore explainScore(LedgerReader ledgers, ModelRegistry models, Predictor predictor) {
        return new ExplainScore(ledgers, models, predictor);
    }
}
