package io.akig.kit.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import io.akig.kit.database.Database;
import io.akig.scoring.World;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;

class OneReplicaTest {
    @AutoClose
    private static final World WORLD = World.started("--akig.scoring.portfolio.nightly=-");

    private final OneReplica here = replica("here");
    private final OneReplica there = replica("there");

    @Test
    void while_one_replica_works_the_other_passes() {
        Sinks.One<String> work = Sinks.one();
        AtomicInteger begun = new AtomicInteger();
        Mono<String> first = here.alone(
                        "busy", Duration.ZERO, work.asMono().doOnSubscribe(s -> begun.incrementAndGet()))
                .cache();
        var unused = first.subscribe();
        World.until(() -> begun.get() == 1);

        assertThat(there.alone("busy", Duration.ZERO, Mono.just("done")).block())
                .isNull();
        assertThat(there.alone("other", Duration.ZERO, Mono.just("done")).block())
                .isEqualTo("done");
        work.tryEmitValue("done").orThrow();
        assertThat(first.block()).isEqualTo("done");
        assertThat(there.alone("busy", Duration.ZERO, Mono.just("done")).block())
                .isEqualTo("done");
    }

    @Test
    void a_job_that_failed_is_free_again() {
        assertThat(here.alone("failing", Duration.ZERO, Mono.error(new IllegalStateException("broken")))
                        .onErrorResume(error -> Mono.just(error.getMessage()))
                        .block())
                .isEqualTo("broken");
        assertThat(there.alone("failing", Duration.ZERO, Mono.just("done")).block())
                .isEqualTo("done");
    }

    @Test
    void a_job_that_is_done_stays_done_for_a_while() {
        assertThat(here.alone("hourly", Duration.ofHours(1), Mono.just("done")).block())
                .isEqualTo("done");
        assertThat(there.alone("hourly", Duration.ofHours(1), Mono.just("done")).block())
                .isNull();
    }

    @Test
    void the_lock_of_a_replica_that_died_passes() {
        WORLD.ledger.run(
                """
                insert into shedlock values ('orphan', timezone('utc', clock_timestamp()) - interval '1 second',
                                             timezone('utc', clock_timestamp()) - interval '1 hour', 'dead')
                """);
        assertThat(here.alone("orphan", Duration.ZERO, Mono.just("done")).block())
                .isEqualTo("done");
    }

    private static OneReplica replica(String name) {
        return new OneReplica(LockTable.provider(WORLD.bean(Database.class), name), Schedulers.boundedElastic());
    }
}
