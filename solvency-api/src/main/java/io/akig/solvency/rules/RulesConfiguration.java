package io.akig.solvency.rules;

import io.akig.kit.database.Database;
import io.akig.solvency.audit.AuditTrail;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RulesConfiguration {
    @Bean
    RuleSetStore ruleSetStore(Database database) {
        return new RuleSetStore(database);
    }

    @Bean
    RuleBook ruleBook(RuleSetStore store) {
        return new RuleBook(store);
    }

    @Bean
    ChangeRules changeRules(
            Database database,
            RuleSetStore store,
            ObjectProvider<RulesPublished> listeners,
            AuditTrail audit,
            Clock clock) {
        return new ChangeRules(database, store, listeners.orderedStream().toList(), audit, clock);
    }
}
