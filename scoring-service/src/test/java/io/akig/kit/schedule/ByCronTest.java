package io.akig.kit.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.springframework.scheduling.support.CronExpression;
import reactor.core.publisher.Mono;

class ByCronTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-10T09:00:00Z"), ZoneId.of("Europe/Paris"));

    @Test
    void the_expression_is_read_in_the_zone_of_the_clock() {
        CronExpression cron = CronExpression.parse("0 30 2 * * *");
        assertThat(new ByCron("test", cron, CLOCK, Mono.empty()).untilNext())
                .isEqualTo(Duration.ofHours(16).plusMinutes(30));
    }

    @Test
    void without_an_expression_nothing_happens_for_long() {
        assertThat(new ByCron("test", null, CLOCK, Mono.empty()).untilNext()).isGreaterThan(Duration.ofDays(300));
    }
}
