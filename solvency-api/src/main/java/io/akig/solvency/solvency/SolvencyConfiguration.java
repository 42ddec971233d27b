package io.akig.solvency.solvency;

import io.akig.kit.database.Database;
import io.akig.kit.database.Recurring;
import io.akig.kit.ledger.LedgerReader;
import io.akig.kit.trace.ClientTraces;
import io.akig.solvency.access.OwnToken;
import io.akig.solvency.access.TenantAccess;
import io.akig.solvency.audit.AuditTrail;
import io.akig.solvency.rules.RuleBook;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ScoringSettings.class, BlendSettings.class, StandingSettings.class})
class SolvencyConfiguration {
    private static final Duration EXPIRE_EVERY = Duration.ofMinutes(1);
    private static final Duration SHOW_EVERY = Duration.ofMinutes(1);

    @Bean
    ScoringClient scoringClient(ScoringSettings settings, OwnToken ownToken, ClientTraces traces) {
        return new ScoringClient(settings, ownToken.get(), traces);
    }

    @Bean
    AskModel askModel(ScoringClient client, Database database, BlendSettings settings) {
        return new AskModel(client, new NoticeFresher(database), settings);
    }

    @Bean
    JudgeTenant judgeTenant(Clock clock, BlendSettings settings) {
        return new JudgeTenant(clock, settings.levels());
    }

    @Bean
    StoredScores storedScores(Database database) {
        return new StoredScores(database);
    }

    @Bean
    Decisions decisions(Database database) {
        return new Decisions(database);
    }

    @Bean
    AnswerSolvency answerSolvency(
            TenantAccess tenants,
            LedgerReader ledgers,
            RuleBook rules,
            Decisions decisions,
            StoredScores stored,
            AskModel model,
            JudgeTenant judge,
            MeterRegistry meters) {
        return new AnswerSolvency(tenants, ledgers, rules, decisions, stored, model, judge, meters);
    }

    @Bean
    StoredJudgements storedJudgements(
            LedgerReader ledgers, RuleBook rules, Decisions decisions, StoredScores stored, JudgeTenant judge) {
        return new StoredJudgements(ledgers, rules, decisions, stored, judge);
    }

    @Bean(destroyMethod = "dispose")
    Scheduler standingsJudging() {
        return Schedulers.newBoundedElastic(2, 1_000, "akig-standings");
    }

    @Bean
    Standings standings(StoredJudgements stored, JudgeTenant judge, Scheduler standingsJudging) {
        return new Standings(stored, judge, standingsJudging);
    }

    @Bean
    StandingsDue standingsDue() {
        return new StandingsDue();
    }

    @Bean
    WarmUp warmUp(Database database, ScoringClient client, StoredJudgements judgements, BlendSettings settings) {
        return new WarmUp(database, client, judgements, settings.warmUp());
    }

    @Bean
    Recurring standingsSweep(Database database, StandingSettings settings, Clock clock) {
        SweepStandings sweep = new SweepStandings(database, settings, clock);
        return new Recurring(
                "looking for standings that are out of date", settings.sweep(), settings.sweep(), sweep.run());
    }

    @Bean
    StandingGauges standingGauges(Database database, MeterRegistry meters) {
        return new StandingGauges(database, meters);
    }

    @Bean
    Recurring standingsShowing(StandingGauges gauges) {
        return new Recurring("reading how all tenants stand", Duration.ZERO, SHOW_EVERY, gauges.refresh());
    }

    @Bean
    OverrideTenant overrideTenant(
            TenantAccess tenants,
            Database database,
            StoredJudgements judgements,
            Decisions decisions,
            JudgeTenant judge,
            AuditTrail audit) {
        return new OverrideTenant(tenants, database, judgements, decisions, judge, audit);
    }

    @Bean
    ExpireOverrides expireOverrides(Database database, Decisions decisions, AuditTrail audit, Clock clock) {
        return new ExpireOverrides(database, decisions, audit, clock);
    }

    @Bean
    Recurring overridesExpiring(ExpireOverrides expireOverrides) {
        return new Recurring(
                "ending overrides that are over",
                EXPIRE_EVERY,
                EXPIRE_EVERY,
                expireOverrides.run().then());
    }

    @Bean(destroyMethod = "dispose")
    Scheduler rulesTrial() {
        // One thread: trying rules on a portfolio must leave the others to those who ask for one tenant.
        return Schedulers.newBoundedElastic(1, 1_000, "akig-rules-trial");
    }

    @Bean
    TryRules tryRules(
            Database database,
            LedgerReader ledgers,
            RuleBook rules,
            Decisions decisions,
            StoredScores stored,
            JudgeTenant judge,
            Scheduler rulesTrial) {
        return new TryRules(database, ledgers, rules, decisions, stored, judge, rulesTrial);
    }
}
