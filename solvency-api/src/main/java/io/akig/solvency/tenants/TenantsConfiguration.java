package io.akig.solvency.tenants;

import io.akig.kit.database.Database;
import io.akig.solvency.rules.RuleBook;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TenantsConfiguration {
    @Bean
    Agencies agencies(Database database, Clock clock) {
        return new Agencies(database, clock);
    }

    @Bean
    ListTenants listTenants(Database database) {
        return new ListTenants(database);
    }

    @Bean
    ReadTenant readTenant(Database database, Agencies agencies, RuleBook rules, Clock clock) {
        return new ReadTenant(database, agencies, rules, clock);
    }

    @Bean
    StandingHistory standingHistory(Database database) {
        return new StandingHistory(database);
    }
}
