package io.akig.solvency.alerts;

import static io.akig.solvency.Gateway.OURS;
import static org.assertj.core.api.Assertions.assertThat;

import io.akig.kit.redis.RedisGroup;
import io.akig.solvency.Gateway;
import io.akig.solvency.access.Role;
import io.akig.testkit.RedisServer;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;

@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class HearScoresTest {
    @AutoClose
    private static final RedisServer REDIS = RedisServer.started();

    /** Only the stream tells it of scores. */
    @AutoClose
    private static final Gateway GATEWAY = Gateway.started(
            "--akig.redis.url=" + REDIS.url(), "--akig.alerts.scores.poll=1h", "--akig.alerts.scores.claim=1s");

    @AutoClose
    private static final NewScores SCORES = new NewScores(GATEWAY, REDIS.url().toString());

    @Test
    void a_score_the_stream_tells_of_is_acted_on_at_once_and_once() {
        String tenant = SCORES.tenant(17);
        try (Listener listener = listen()) {
            listener.next("hello");
            SCORES.store(tenant, 0.9, "EXCELLENT");
            SCORES.tell(tenant);
            SCORES.tell(tenant);

            JsonNode told = listener.next().get("alert");
            assertThat(told.get("tenant_id").asString()).isEqualTo(tenant);
            assertThat(told.get("kind").asString()).isEqualTo("RENT_OVERDUE");
            assertThat(told.get("details").get("overdue_days").asInt()).isEqualTo(17);
            assertThat(GATEWAY.has("select from score_events where tenant_id = ?", tenant))
                    .isFalse();

            SCORES.store(tenant, 0.3, "RISKY");
            SCORES.tell(tenant);
            List<String> kinds = List.of(
                    listener.next().get("alert").get("kind").asString(),
                    listener.next().get("alert").get("kind").asString());
            assertThat(kinds).containsExactly("LEVEL_WORSENED", "PROBABILITY_FELL");
        }
    }

    @Test
    void a_score_of_a_tenant_whom_another_transaction_is_about_is_acted_on_when_that_is_over() throws Exception {
        String tenant = SCORES.tenant(17);
        try (Listener listener = listen();
                Connection busy = GATEWAY.database.dataSource().getConnection();
                Statement statement = busy.createStatement()) {
            listener.next("hello");
            busy.setAutoCommit(false);
            statement.execute("select pg_advisory_xact_lock(hashtextextended('standing " + tenant + "', 0))");
            SCORES.store(tenant, 0.9, "EXCELLENT");
            SCORES.tell(tenant);
            // Long enough for the first look to come too early; the stream tells of it only once.
            TimeUnit.MILLISECONDS.sleep(150);
            busy.commit();

            assertThat(listener.next().get("alert").get("tenant_id").asString()).isEqualTo(tenant);
        }
    }

    @Test
    void a_message_that_a_dead_replica_had_taken_is_acted_on_by_another_one() {
        String stream = "akig:other";
        RedisGroup dead = new RedisGroup(SCORES.redis(), stream, "solvency-api", "dead");
        String tenant = SCORES.tenant(17);
        SCORES.store(tenant, 0.9, "EXCELLENT");
        SCORES.tell(stream, tenant);
        // The first read only finds that there is no group yet.
        assertThat(read(dead)).isEmpty();
        assertThat(read(dead)).hasSize(1);

        try (Listener listener = listen();
                Gateway living = GATEWAY.replica(
                        "--akig.redis.url=" + REDIS.url(),
                        "--akig.alerts.scores.stream=" + stream,
                        "--akig.alerts.scores.poll=1h",
                        "--akig.alerts.scores.claim=200ms")) {
            assertThat(listener.next("alert").get("alert").get("tenant_id").asString())
                    .isEqualTo(tenant);
            assertThat(living.has("select from score_events where tenant_id = ?", tenant))
                    .isFalse();
        }
    }

    private static List<RedisGroup.Message> read(RedisGroup group) {
        return group.read(1, Duration.ofMillis(10)).block(Duration.ofSeconds(10));
    }

    @Test
    @Order(1)
    void without_redis_scores_are_found_in_the_database_and_once_it_is_back_the_stream_tells_of_them_again() {
        try (Gateway polling = GATEWAY.replica("--akig.redis.url=" + REDIS.url(), "--akig.alerts.scores.poll=100ms");
                Listener listener = listen()) {
            listener.next("hello");
            REDIS.stop();
            String whileAway = SCORES.tenant(6);
            SCORES.store(whileAway, 0.9, "EXCELLENT");
            assertThat(listener.next().get("alert").get("tenant_id").asString()).isEqualTo(whileAway);
            polling.close();

            REDIS.start();
            String afterwards = SCORES.tenant(6);
            SCORES.store(afterwards, 0.9, "EXCELLENT");
            tellWhenBack(afterwards);
            assertThat(listener.next().get("alert").get("tenant_id").asString()).isEqualTo(afterwards);
        }
    }

    private static void tellWhenBack(String tenant) {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (true) {
            try {
                SCORES.tell(tenant);
                return;
            } catch (RuntimeException e) {
                assertThat(System.nanoTime()).isLessThan(end);
            }
        }
    }

    private static Listener listen() {
        return Listener.on(
                GATEWAY, GATEWAY.session(Gateway.username(Role.VIEWER, OURS)).cookie(), "");
    }
}
