package io.akig.solvency.access.rate;

import static org.assertj.core.api.Assertions.assertThat;

import io.akig.solvency.Gateway;
import io.akig.solvency.access.Role;
import io.akig.testkit.RedisServer;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** Each test asks under names and from addresses of its own. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RateLimitTest {
    @AutoClose
    private static final RedisServer REDIS = RedisServer.started();

    private static final String[] SETTINGS = {
        "--akig.redis.url=" + REDIS.url(),
        "--akig.access.rates.logins-per-name=3",
        "--akig.access.rates.logins-per-address=6",
        "--akig.access.rates.login-window=1h",
        "--akig.access.rates.calls=20",
        "--akig.access.rates.call-window=1h"
    };

    @AutoClose
    private static final Gateway GATEWAY = Gateway.started(SETTINGS);

    @Test
    @Order(1)
    void who_tries_one_name_too_often_is_told_when_to_come_back_even_with_the_right_password() {
        String name = Gateway.username(Role.VIEWER, Gateway.OURS);
        for (int i = 0; i < 3; i++) {
            assertThat(status(attempt(GATEWAY, name, "wrong", "192.0.2.1"))).isEqualTo(401);
        }
        attempt(GATEWAY, "  " + name.toUpperCase(Locale.ROOT), Gateway.PASSWORD, "192.0.2.2")
                .expectStatus()
                .isEqualTo(429)
                .expectHeader()
                .value("Retry-After", seconds -> assertThat(Long.parseLong(seconds))
                        .isBetween(1L, 1201L))
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("too_many_logins");
        String other = Gateway.username(Role.MANAGER, Gateway.OURS);
        assertThat(status(attempt(GATEWAY, other, Gateway.PASSWORD, "192.0.2.1")))
                .isEqualTo(200);
    }

    @Test
    @Order(2)
    void who_tries_many_names_from_one_address_is_stopped_and_others_are_not() {
        for (int i = 0; i < 6; i++) {
            assertThat(status(attempt(GATEWAY, "name" + i, "wrong", "192.0.2.10")))
                    .isEqualTo(401);
        }
        assertThat(status(attempt(GATEWAY, "name6", "wrong", "192.0.2.10"))).isEqualTo(429);
        assertThat(status(attempt(GATEWAY, "name7", "wrong", "192.0.2.11"))).isEqualTo(401);
    }

    @Test
    @Order(3)
    void an_address_that_the_client_made_up_does_not_help() {
        for (int i = 0; i < 6; i++) {
            assertThat(status(attempt(GATEWAY, "liar" + i, "wrong", "198.51.100." + i + ", 192.0.2.20")))
                    .isEqualTo(401);
        }
        assertThat(status(attempt(GATEWAY, "liar", "wrong", "198.51.100.9, 192.0.2.20")))
                .isEqualTo(429);
    }

    @Test
    @Order(4)
    void the_secret_of_a_key_can_be_guessed_no_more_often() {
        for (int i = 0; i < 3; i++) {
            assertThat(status(token("192.0.2.30"))).isEqualTo(401);
        }
        assertThat(status(token("192.0.2.31"))).isEqualTo(429);
    }

    @Test
    @Order(5)
    void replicas_count_together() {
        try (Gateway other = GATEWAY.replica(SETTINGS)) {
            for (int i = 0; i < 3; i++) {
                assertThat(status(attempt(i % 2 == 0 ? GATEWAY : other, "shared", "wrong", "192.0.2.40")))
                        .isEqualTo(401);
            }
            assertThat(status(attempt(GATEWAY, "shared", "wrong", "192.0.2.41")))
                    .isEqualTo(429);
            assertThat(status(attempt(other, "shared", "wrong", "192.0.2.42"))).isEqualTo(429);
        }
    }

    @Test
    @Order(6)
    void who_calls_too_often_is_refused_and_another_caller_is_not() {
        WebTestClient busy = GATEWAY.as(Role.ADMIN, Gateway.OURS);
        assertThat(IntStream.range(0, 20).map(i -> status(me(busy)))).containsOnly(200);
        me(busy).expectStatus()
                .isEqualTo(429)
                .expectHeader()
                .exists("Retry-After")
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("too_many_calls");
        assertThat(status(me(GATEWAY.as(Role.ADMIN, Gateway.THEIRS)))).isEqualTo(200);
        assertThat(metric("access_rate_refusals_total{application=\"solvency-api\",limit=\"calls\"}"))
                .isPositive();
    }

    @Test
    @Order(7)
    void without_redis_each_replica_counts_for_itself_and_nobody_is_turned_away_for_that() {
        double before = metric("access_rate_fallbacks_total");
        REDIS.stop();
        WebTestClient caller = GATEWAY.as(Role.VIEWER, Gateway.THEIRS);
        assertThat(IntStream.range(0, 20).map(i -> status(me(caller)))).containsOnly(200);
        assertThat(status(me(caller))).isEqualTo(429);
        assertThat(metric("access_rate_fallbacks_total")).isGreaterThanOrEqualTo(before + 20);
    }

    private static ResponseSpec attempt(Gateway gateway, String name, String password, String address) {
        return gateway.nobody()
                .post()
                .uri("/api/auth/login")
                .header("X-Forwarded-For", address)
                .bodyValue(Map.of("username", name, "password", password))
                .exchange();
    }

    private static ResponseSpec token(String address) {
        return GATEWAY.nobody()
                .post()
                .uri("/api/auth/token")
                .header("X-Forwarded-For", address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .bodyValue("grant_type=client_credentials&client_id=guessed&client_secret=wrong")
                .exchange();
    }

    private static ResponseSpec me(WebTestClient client) {
        return client.get().uri("/api/auth/me").exchange();
    }

    private static int status(ResponseSpec answer) {
        return answer.returnResult(Void.class).getStatus().value();
    }

    private static double metric(String series) {
        String text = GATEWAY.nobody()
                .get()
                .uri("/actuator/prometheus")
                .exchange()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        return text.lines()
                .filter(line -> line.startsWith(series))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }
}
