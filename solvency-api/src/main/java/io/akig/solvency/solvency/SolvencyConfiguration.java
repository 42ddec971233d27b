package io.akig.solvency.solvency;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ScoringSettings.class)
class SolvencyConfiguration {
    @Bean
    ScoringClient scoringClient(ScoringSettings settings) {
        return new ScoringClient(settings);
    }
}
