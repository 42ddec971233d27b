package io.akig.scoring.cache;

import io.akig.kit.database.Recurring;
import io.akig.kit.redis.RedisSettings;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Redis, tried again now and then while it is away. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RedisSettings.class)
class CacheConfiguration {
    @Bean(destroyMethod = "close")
    CacheTrust cacheTrust(RedisSettings settings, MeterRegistry meters) {
        return new CacheTrust(settings, meters);
    }

    @Bean
    Recurring cacheRecovery(RedisSettings settings, CacheTrust trust) {
        return new Recurring("reaching Redis", settings.retry(), settings.retry(), trust.recover());
    }
}
