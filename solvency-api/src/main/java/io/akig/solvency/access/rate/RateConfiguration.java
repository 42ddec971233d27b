package io.akig.solvency.access.rate;

import io.akig.kit.database.Recurring;
import io.akig.kit.redis.RedisLink;
import io.akig.kit.redis.RedisSettings;
import io.github.bucket4j.TimeMeter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({RateSettings.class, RedisSettings.class})
class RateConfiguration {
    private static final Duration CONNECT_EVERY = Duration.ofSeconds(1);

    @Bean
    RedisLink rateLink(RedisSettings settings) {
        return new RedisLink(settings, "solvency-api-rates", () -> {});
    }

    @Bean
    Recurring rateLinkOpening(RedisLink rateLink) {
        // Without it each replica counts for itself, which the metric of that tells: no need to log each attempt.
        return new Recurring(
                "connecting to Redis",
                Duration.ZERO,
                CONNECT_EVERY,
                rateLink.connect().onErrorComplete());
    }

    @Bean
    RateLimits rateLimits(RedisLink rateLink, RateSettings settings, MeterRegistry meters, Clock clock) {
        TimeMeter time = time(clock);
        return new RateLimits(new RedisBuckets(rateLink, time), new LocalBuckets(time), settings, meters);
    }

    /** Replicas compare times, so it is the clock on the wall. */
    static TimeMeter time(Clock clock) {
        return new TimeMeter() {
            @Override
            public long currentTimeNanos() {
                Instant now = clock.instant();
                return TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano();
            }

            @Override
            public boolean isWallClockBased() {
                return true;
            }
        };
    }
}
