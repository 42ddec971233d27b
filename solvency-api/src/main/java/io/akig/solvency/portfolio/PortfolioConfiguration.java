package io.akig.solvency.portfolio;

import io.akig.kit.database.Database;
import io.akig.kit.database.Recurring;
import io.akig.kit.ledger.LedgerReader;
import io.akig.kit.schedule.OneReplica;
import io.akig.solvency.rules.RuleBook;
import io.akig.solvency.tenants.Agencies;
import io.akig.solvency.tenants.ListTenants;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PortfolioConfiguration {
    private static final Duration LOOK = Duration.ofSeconds(30);
    private static final Duration KEEP = Duration.ofMinutes(5);

    @Bean
    FoldCollections foldCollections(Database database, LedgerReader ledgers, RuleBook rules, Clock clock) {
        return new FoldCollections(database, new CollectionStore(database), ledgers, rules, clock);
    }

    @Bean
    LedgerWrites ledgerWrites() {
        return new LedgerWrites();
    }

    @Bean
    Recurring collectionsHeard(LedgerWrites writes, FoldCollections collections) {
        Recurring heard =
                new Recurring("keeping up what was collected", Duration.ZERO, LOOK, writes.heard(collections));
        writes.wakes(heard::hurry);
        return heard;
    }

    @Bean
    Recurring collectionsMissed(FoldCollections collections) {
        return new Recurring("looking for ledgers that were not heard of", LOOK, LOOK, collections.allBehind());
    }

    @Bean
    KeepDays keepDays(Database database, Clock clock) {
        return new KeepDays(database, clock);
    }

    @Bean
    Recurring portfolioDays(KeepDays days, OneReplica oneReplica) {
        return new Recurring(
                "keeping how portfolios are",
                Duration.ofSeconds(20),
                KEEP,
                oneReplica.alone("portfolio-days", KEEP.dividedBy(2), days.all()));
    }

    @Bean
    ReadPortfolio readPortfolio(
            Database database, Agencies agencies, ListTenants tenants, RuleBook rules, Clock clock) {
        return new ReadPortfolio(database, agencies, tenants, rules, clock);
    }
}
