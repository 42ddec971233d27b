package io.akig.kit.ledger;

import io.akig.kit.database.Database;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** To be imported by a service: the reader on the service's pool; tools build their own. */
@Configuration(proxyBeanMethods = false)
public class LedgerConfiguration {
    @Bean
    LedgerReader ledgerReader(Database database) {
        return new LedgerReader(database);
    }
}
