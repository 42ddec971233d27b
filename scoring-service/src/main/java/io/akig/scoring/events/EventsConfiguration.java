package io.akig.scoring.events;

import io.akig.kit.database.Database;
import io.akig.kit.database.Recurring;
import io.akig.scoring.cache.CacheTrust;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The outbox and its sender. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EventsSettings.class)
class EventsConfiguration {
    @Bean
    Recurring scorePublishing(Database database, CacheTrust redis, EventsSettings settings) {
        PublishScores publish = new PublishScores(database, redis.link(), settings.stream());
        return new Recurring("telling of new scores", settings.poll(), settings.poll(), publish.run());
    }

    @Bean
    ScoreEvents scoreEvents(Recurring scorePublishing) {
        return new ScoreEvents(scorePublishing);
    }
}
