package io.akig.solvency.audit;

import io.akig.kit.database.Database;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AuditConfiguration {
    @Bean
    AuditTrail auditTrail(Database database) {
        return new AuditTrail(database);
    }

    @Bean
    WitnessAccess witnessAccess(AuditTrail auditTrail) {
        return new WitnessAccess(auditTrail);
    }

    @Bean
    SeenScores seenScores(AuditTrail auditTrail) {
        return new SeenScores(auditTrail);
    }

    @Bean
    AuditReader auditReader(Database database) {
        return new AuditReader(database);
    }
}
