package io.akig.solvency.access.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.akig.kit.redis.RedisLink;
import io.akig.kit.redis.RedisSettings;
import io.akig.kit.settings.SettingRefused;
import io.akig.testkit.RedisServer;
import io.github.bucket4j.TimeMeter;
import io.lettuce.core.RedisConnectionException;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import reactor.core.publisher.Flux;

class BucketsTest {
    private static final AtomicReference<Instant> NOW = new AtomicReference<>(Instant.parse("2026-11-23T08:00:00Z"));
    private static final Rate RATE = new Rate("test", 3, Duration.ofSeconds(30));

    @AutoClose
    private static final RedisServer REDIS = RedisServer.started();

    @AutoClose
    private static final RedisLink LINK = new RedisLink(
            new RedisSettings(REDIS.url().toString(), Duration.ofSeconds(5), Duration.ofMillis(50)), "test", () -> {});

    static Stream<Buckets> buckets() {
        LINK.connect().block();
        TimeMeter time = RateConfiguration.time(new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                throw new UnsupportedOperationException();
            }

            @Override
            public Instant instant() {
                return NOW.get();
            }
        });
        return Stream.of(new LocalBuckets(time), new RedisBuckets(LINK, time));
    }

    @ParameterizedTest
    @MethodSource("buckets")
    void so_many_at_once_and_then_one_at_a_time(Buckets buckets) {
        assertThat(Flux.range(0, 3)
                        .concatMap(i -> buckets.take(RATE, "a"))
                        .collectList()
                        .block())
                .containsOnly(Duration.ZERO);
        assertThat(buckets.take(RATE, "a").block()).isEqualTo(Duration.ofSeconds(10));
        assertThat(buckets.take(RATE, "b").block()).isZero();

        NOW.set(NOW.get().plusSeconds(10));
        assertThat(buckets.take(RATE, "a").block()).isZero();
        assertThat(buckets.take(RATE, "a").block()).isEqualTo(Duration.ofSeconds(10));
    }

    @ParameterizedTest
    @MethodSource("buckets")
    void those_who_ask_at_the_same_moment_are_all_counted(Buckets buckets) {
        Rate rate = new Rate("crowd", 100, Duration.ofHours(1));
        List<Duration> waits = Flux.range(0, 300)
                .flatMap(i -> buckets.take(rate, "c"), 300)
                .collectList()
                .block();
        assertThat(waits).hasSize(300).filteredOn(Duration::isZero).hasSize(100);
    }

    @Test
    void without_a_connection_it_fails_at_once_each_time() {
        try (RedisLink none = new RedisLink(
                new RedisSettings("redis://127.0.0.1:1", Duration.ofSeconds(5), Duration.ofMillis(50)),
                "test",
                () -> {})) {
            Buckets buckets = new RedisBuckets(none, TimeMeter.SYSTEM_MILLISECONDS);
            for (int i = 0; i < 3; i++) {
                assertThatThrownBy(() -> buckets.take(RATE, "a").block()).isInstanceOf(RedisConnectionException.class);
            }
        }
    }

    @Test
    void of_forwarded_addresses_the_last_that_is_no_proxy_of_ours_counts() {
        ClientAddress addresses = new ClientAddress(settings("10.0.0.0/8", "127.0.0.0/8"));
        assertThat(addresses.of(from("192.0.2.1"))).isEqualTo("192.0.2.1");
        assertThat(addresses.of(from("192.0.2.1", "198.51.100.7"))).isEqualTo("192.0.2.1");
        assertThat(addresses.of(from("127.0.0.1", "198.51.100.7"))).isEqualTo("198.51.100.7");
        assertThat(addresses.of(from("10.1.2.3", "203.0.113.9, 198.51.100.7", "10.9.9.9")))
                .isEqualTo("198.51.100.7");
        assertThat(addresses.of(from("10.1.2.3", "nonsense"))).isEqualTo("10.1.2.3");
        assertThat(addresses.of(from("10.1.2.3", "2001:db8:1:2:3:4:5:6")))
                .isEqualTo(addresses.of(from("10.1.2.3", "2001:db8:1:2::7")));
    }

    @Test
    void a_network_that_is_none_stops_the_start() {
        assertThatThrownBy(() -> settings("10.0.0.0/99")).isInstanceOf(SettingRefused.class);
        assertThatThrownBy(() -> settings("localhost")).isInstanceOf(SettingRefused.class);
    }

    private static RateSettings settings(String... proxies) {
        return new RateSettings(1, 1, Duration.ofMinutes(1), 1, Duration.ofMinutes(1), List.of(proxies));
    }

    private static ServerHttpRequest from(String peer, String... forwarded) {
        return MockServerHttpRequest.get("/")
                .remoteAddress(new InetSocketAddress(peer, 1234))
                .header("X-Forwarded-For", forwarded)
                .build();
    }
}
