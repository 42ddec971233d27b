package io.akig.scoring.ledger;

import io.akig.scoring.database.Database;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The reader on the service's pool; tools build their own. */
@Configuration(proxyBeanMethods = false)
class LedgerConfiguration {
    @Bean
    LedgerReader ledgerReader(Database database) {
        return new LedgerReader(database);
    }
}
