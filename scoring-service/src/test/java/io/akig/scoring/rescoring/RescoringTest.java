package io.akig.scoring.rescoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.akig.scoring.TestModel;
import io.akig.scoring.World;
import io.lettuce.core.Range;
import io.lettuce.core.RedisClient;
import io.lettuce.core.StreamMessage;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class RescoringTest {
    private static final LocalDate DUE = LocalDate.of(2026, 3, 5);

    @Test
    void a_tenant_whose_ledger_changed_is_scored_and_told_of_with_nobody_asking() {
        try (World world = World.started()) {
            world.ledger.payer("one", DUE, 0, 0, 40, 40);
            world.ledger.run("insert into rescore_queue (tenant_id) values ('one'), ('one'), ('nobody')");
            world.ledger.run("select pg_notify('akig_ledger', 'one')");

            World.until(() -> !messages(world).isEmpty());

            assertThat(world.ledger.count("select count(*) from predictions where tenant_id = 'one'"))
                    .isOne();
            assertThat(world.ledger.count("select count(*) from rescore_queue")).isZero();
            assertThat(messages(world)).singleElement().satisfies(message -> {
                assertThat(message.getBody()).containsEntry("tenant_id", "one").containsEntry("agency_id", "default");
                assertThat(world.ledger.count(
                                "select count(*) from score_events e join predictions p using (prediction_id)"
                                        + " where e.tenant_id = 'one' and e.prediction_id = ?::uuid"
                                        + " and p.ledger_revision = e.ledger_revision",
                                message.getBody().get("prediction_id")))
                        .isOne();
            });
        }
    }

    @Test
    void without_a_model_the_queue_waits_for_one() {
        try (World world = World.withoutModel()) {
            world.ledger.payer("early", DUE, 0, 0, 0, 0);
            world.ledger.run("insert into rescore_queue (tenant_id) values ('early')");
            world.activate(TestModel.bundle());

            World.until(() -> world.ledger.count("select count(*) from score_events where tenant_id = 'early'") == 1);
            assertThat(world.ledger.count("select count(*) from rescore_queue")).isZero();
        }
    }

    @Test
    void two_replicas_answer_each_request_once() {
        try (World world = World.started()) {
            world.ledger.run("insert into tenants (tenant_id, agency_id) select 'm' || i, 'default' from"
                    + " generate_series(1, 2000) i");
            try (var replica = World.start(world.clock, world.arguments())) {
                world.ledger.run("insert into rescore_queue (tenant_id) select tenant_id from tenants");
                world.ledger.run("select pg_notify('akig_ledger', '*')");
                World.until(() -> world.ledger.count("select count(*) from rescore_queue") == 0);
                assertThat(replica.isRunning()).isTrue();
            }
            assertThat(world.ledger.count("select count(*) from predictions")).isEqualTo(2000);
            assertThat(world.ledger.count("select count(distinct tenant_id) from predictions"))
                    .isEqualTo(2000);
            assertThat(world.ledger.count("select count(*) from score_events")).isEqualTo(2000);
        }
    }

    @Test
    void what_redis_did_not_take_or_lost_is_sent_again_until_somebody_acted_on_it() {
        try (World world = World.started()) {
            world.redis.stop();
            world.ledger.payer("late", DUE, 0, 0, 0, 0);
            world.ledger.run("insert into rescore_queue (tenant_id) values ('late')");
            World.until(() -> world.ledger.count("select count(*) from score_events") == 1);
            assertThat(world.ledger.count("select attempts from score_events")).isZero();

            world.redis.start();
            World.until(() -> messages(world).size() == 1);
            // The message may be there before the transaction that counts it has ended.
            World.until(() -> world.ledger.count("select attempts from score_events") == 1);
            assertThat(world.ledger.count("select count(*) from score_events where publish_after > now()"))
                    .isOne();

            world.ledger.run("update score_events set publish_after = now()");
            World.until(() -> messages(world).size() == 2);

            world.ledger.run("delete from score_events");
            world.ledger.run("insert into rescore_queue (tenant_id) values ('late')");
            World.until(() -> messages(world).size() == 3);
            assertThat(messages(world).get(2).getBody().get("prediction_id"))
                    .isNotEqualTo(messages(world).get(1).getBody().get("prediction_id"));
        }
    }

    private static List<StreamMessage<String, String>> messages(World world) {
        RedisClient client = RedisClient.create(world.redis.url().toString());
        try (var connection = client.connect()) {
            return connection.sync().xrange("akig:scores", Range.unbounded());
        } finally {
            client.shutdown();
        }
    }
}
