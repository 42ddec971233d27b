package io.akig.solvency.alerts;

import static io.akig.solvency.Gateway.OURS;
import static org.assertj.core.api.Assertions.assertThat;

import io.akig.solvency.Gateway;
import io.akig.solvency.GatewayProcess;
import io.akig.testkit.RedisServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

class KilledReplicaTest {
    private static final int ALERTS = 1_000;

    @AutoClose
    private static final RedisServer REDIS = RedisServer.started();

    /** Takes no scores itself: it is there to sign in and for its database. */
    @AutoClose
    private static final Gateway GATEWAY =
            Gateway.started("--akig.alerts.scores.poll=1h", "--akig.alerts.scores.stream=nobody");

    @Test
    void of_a_thousand_alerts_each_comes_once_and_none_is_lost_although_a_replica_is_killed_meanwhile() {
        List<String> tenants =
                IntStream.range(0, ALERTS).mapToObj(i -> "k-" + i).toList();
        for (String tenant : tenants) {
            GATEWAY.tenant(tenant, OURS);
            Trouble.knownBefore(GATEWAY, tenant);
        }
        Trouble trouble = new Trouble(GATEWAY);
        String cookie = GATEWAY.session("viewer@ours").cookie();
        try (GatewayProcess killed = GatewayProcess.of(GATEWAY);
                GatewayProcess survivor = GatewayProcess.of(GATEWAY)) {
            awaitStarted(killed);
            awaitStarted(survivor);
            try (ResumingClient onKilled = new ResumingClient(cookie, List.of(killed.port(), survivor.port()));
                    ResumingClient onSurvivor = new ResumingClient(cookie, List.of(survivor.port(), killed.port()))) {
                long start = onKilled.last;
                var writing = Flux.fromIterable(tenants)
                        .flatMap(tenant -> trouble.see(tenant, OURS, 6), 4)
                        .then()
                        .toFuture();
                onKilled.read(ALERTS / 4);
                killed.kill();
                onKilled.read(ALERTS);
                onSurvivor.read(ALERTS);
                writing.join();

                List<Long> all = LongStream.rangeClosed(start + 1, start + ALERTS)
                        .boxed()
                        .toList();
                assertThat(onKilled.sequences).isEqualTo(all);
                assertThat(onSurvivor.sequences).isEqualTo(all);
                assertThat(onKilled.connections).isEqualTo(2);
                assertThat(onSurvivor.connections).isEqualTo(1);
            }
        }
    }

    @Test
    void the_same_holds_although_redis_dies_and_comes_back_meanwhile_and_the_alerts_come_from_scores() {
        String redis = "--akig.redis.url=" + REDIS.url();
        String prefix = "r-" + UUID.randomUUID().toString().substring(0, 8) + "-";
        try (GatewayProcess killed = GatewayProcess.of(GATEWAY, redis);
                GatewayProcess survivor = GatewayProcess.of(GATEWAY, redis);
                NewScores scores = new NewScores(GATEWAY, REDIS.url().toString())) {
            scores.tenants(prefix, ALERTS, 17);
            awaitStarted(killed);
            awaitStarted(survivor);
            try (ResumingClient onKilled = new ResumingClient(cookie(), List.of(killed.port(), survivor.port()));
                    ResumingClient onSurvivor = new ResumingClient(cookie(), List.of(survivor.port(), killed.port()))) {
                long start = onKilled.last;
                scores.storeSome(prefix, 0, 300, true);
                onKilled.read(200);
                REDIS.stop();
                scores.storeSome(prefix, 300, 600, false);
                onKilled.read(450);
                killed.kill();
                onKilled.read(550);
                REDIS.start();
                scores.storeSome(prefix, 600, ALERTS, true);
                onKilled.read(ALERTS);
                onSurvivor.read(ALERTS);

                List<Long> all = LongStream.rangeClosed(start + 1, start + ALERTS)
                        .boxed()
                        .toList();
                assertThat(onKilled.sequences).isEqualTo(all);
                assertThat(onSurvivor.sequences).isEqualTo(all);
                assertThat(onKilled.tenants).hasSize(ALERTS);
                assertThat(onSurvivor.tenants).isEqualTo(onKilled.tenants);
                assertThat(GATEWAY.has("select from score_events where tenant_id like ?", prefix + "%"))
                        .isFalse();
            }
        }
    }

    private static String cookie() {
        return GATEWAY.session("viewer@ours").cookie();
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(100);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void awaitStarted(GatewayProcess replica) {
        HttpRequest health = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + replica.port() + "/actuator/health/liveness"))
                .build();
        HttpClient client = HttpClient.newHttpClient();
        long end = System.nanoTime() + Duration.ofSeconds(90).toNanos();
        while (true) {
            try {
                var unused = client.send(health, HttpResponse.BodyHandlers.discarding());
                return;
            } catch (IOException e) {
                assertThat(System.nanoTime()).as("the replica starts").isLessThan(end);
                pause();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
