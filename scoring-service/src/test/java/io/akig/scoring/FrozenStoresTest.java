package io.akig.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.akig.scoring.cache.CacheTrust;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** A store that stands still is worse than one that is gone: nothing says that it does not answer. */
class FrozenStoresTest {
    private static final LocalDate DUE = LocalDate.of(2026, 3, 5);

    @AutoClose
    private static final World WORLD =
            World.started("--akig.scoring.score.database-limit=1s", "--akig.database.acquire-timeout=1s");

    @Test
    void a_redis_that_stands_still_is_bypassed_and_a_drop_it_missed_is_made_good() {
        WORLD.ledger.payer("redis", DUE, 0, 0, 0, 0);
        World.until(() -> WORLD.bean(CacheTrust.class).usable());
        WORLD.settle("redis");
        double before = probability("redis");
        ProcessHandle redis = redis();
        signal("STOP", List.of(redis));
        try {
            assertThat(probability("redis")).isEqualTo(before);
            WORLD.ledger.payment("redis", "p-redis-3", DUE, 0, World.NOW);
            assertThat(probability("redis")).isLessThan(before);
        } finally {
            signal("CONT", List.of(redis));
        }
        assertThat(probability("redis")).isLessThan(before);
        World.until(() -> WORLD.bean(CacheTrust.class).usable());
        assertThat(probability("redis")).isLessThan(before);
        assertThat(WORLD.metric("scoring_cache_failures_total{")).isPositive();
    }

    @Test
    void a_database_that_stands_still_gives_503_in_bounded_time_and_recovers() {
        WORLD.ledger.payer("database", DUE, 0, 0, 0, 0);
        double before = probability("database");
        List<ProcessHandle> servers = postgresBackends();
        signal("STOP", servers);
        WORLD.database.letNobodyIn();
        try {
            assertThat(WORLD.status("/score/database?recalculate=true")).isEqualTo(503);
            World.until(() -> !WORLD.bean(CacheTrust.class).usable());
            assertThat(WORLD.status("/health")).isEqualTo(503);
        } finally {
            signal("CONT", servers);
            WORLD.database.comeBack();
        }
        World.until(() -> WORLD.status("/score/database?recalculate=true") == 200);
        assertThat(probability("database")).isEqualTo(before);
        World.until(() -> WORLD.bean(CacheTrust.class).usable());
    }

    private static double probability(String tenant) {
        return JsonMapper.shared()
                .readTree(WORLD.get("/score/" + tenant))
                .path("payment_probability")
                .doubleValue();
    }

    private static ProcessHandle redis() {
        return ProcessHandle.current()
                .descendants()
                .filter(process -> commandLine(process).contains("redis-server"))
                .findFirst()
                .orElseThrow();
    }

    /** Those that serve this test's database: others share the server. */
    private static List<ProcessHandle> postgresBackends() {
        return WORLD
                .ledger
                .list("select pid from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()")
                .stream()
                .flatMap(pid -> ProcessHandle.of(pid).stream())
                .toList();
    }

    private static String commandLine(ProcessHandle process) {
        return process.info().commandLine().orElse("");
    }

    private static void signal(String name, List<ProcessHandle> processes) {
        for (ProcessHandle process : processes) {
            try {
                Process kill = new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start();
                assertThat(kill.waitFor(10, TimeUnit.SECONDS)).isTrue();
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
