package io.akig.solvency.models;

import io.akig.kit.trace.ClientTraces;
import io.akig.solvency.access.OwnToken;
import io.akig.solvency.audit.AuditTrail;
import io.akig.solvency.solvency.ScoringSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ModelsConfiguration {
    @Bean
    ForwardToScoring forwardToScoring(ScoringSettings settings, OwnToken ownToken, ClientTraces traces) {
        return new ForwardToScoring(settings.url(), ownToken.get(), traces);
    }

    @Bean
    ChangeModel changeModel(ForwardToScoring scoring, AuditTrail audit) {
        return new ChangeModel(scoring, audit);
    }
}
