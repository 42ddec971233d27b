package io.akig.scoring.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import io.akig.scoring.ReplicaProcess;
import io.akig.scoring.World;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** This replica works only when it is told to, so that each test decides who does what. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PortfolioRunTest {
    private static final int TENANTS = 3_000;
    private static final String[] SETTINGS = {
        "--akig.scoring.portfolio.chunk=100",
        "--akig.scoring.portfolio.lease=2s",
        "--akig.scoring.portfolio.nightly=-",
        "--akig.database.statement-timeout=60s"
    };

    @AutoClose
    private static final World WORLD = World.started(with("--akig.scoring.portfolio.poll=1d"));

    @BeforeAll
    static void tenants() {
        WORLD.ledger.run("insert into agencies (agency_id, name) values ('kindia', 'Kindia'), ('empty', 'Empty')");
        WORLD.ledger.payer("good", LocalDate.of(2026, 3, 5), 0, 0, 0, 0);
        WORLD.ledger.run(
                "insert into tenants (tenant_id, agency_id) select 't-' || i, case when i % 3 = 0 then 'kindia'"
                        + " else 'default' end from generate_series(2, " + TENANTS + ") i");
        // In no run, and in no count of one.
        WORLD.ledger.run("insert into tenants (tenant_id, agency_id, erased_at) values ('erased', 'kindia', now())");
    }

    @Test
    @Order(1)
    void a_run_over_an_agency_scores_its_tenants_once_and_counts_them_by_level() {
        EntityExchangeResult<byte[]> answer = post("{\"agency_id\":\"kindia\"}")
                .expectStatus()
                .isAccepted()
                .expectBody()
                .returnResult();
        JsonNode asked = JsonMapper.shared().readTree(answer.getResponseBodyContent());
        String path = "/portfolio/runs/" + asked.path("run_id").stringValue();
        assertThat(answer.getResponseHeaders().getLocation()).hasToString(path);
        assertThat(asked.path("state").stringValue()).isEqualTo("PENDING");
        assertThat(asked.path("as_of").stringValue()).isEqualTo("2026-03-10");

        work().look().block();
        assertThat(WORLD.ledger.count("select count(*) from score_events where agency_id = 'kindia'"))
                .isEqualTo(WORLD.ledger.count(
                        "select count(*) from tenants where agency_id = 'kindia' and erased_at is null"));

        JsonNode done = get(path);
        assertThat(done.path("state").stringValue()).isEqualTo("COMPLETED");
        assertThat(done.path("progress").toString()).isEqualTo("{\"total\":1000,\"done\":1000,\"failed\":0}");
        assertThat(done.path("levels").path("UNKNOWN").longValue()).isEqualTo(1000);
        assertThat(done.path("finished_at").isNull()).isFalse();
        assertThat(count("tenant_id in (select tenant_id from tenants where agency_id = 'kindia')", asked))
                .isEqualTo(1000);
        assertThat(count("true", asked)).isEqualTo(1000);
    }

    @Test
    @Order(2)
    void a_second_request_for_the_same_tenants_is_told_of_the_first() {
        JsonNode first = ask("{\"agency_id\":\"kindia\"}");
        assertThat(ask("{\"agency_id\":\"kindia\"}").path("run_id")).isEqualTo(first.path("run_id"));
        assertThat(ask("{\"agency_id\":\"empty\"}").path("run_id")).isNotEqualTo(first.path("run_id"));
        work().look().block();
        assertThat(ask("{\"agency_id\":\"kindia\"}").path("run_id")).isNotEqualTo(first.path("run_id"));
        work().look().block();
    }

    @Test
    @Order(3)
    void after_a_kill_another_replica_goes_on_and_every_tenant_is_scored_exactly_once() throws SQLException {
        // The insert of a tenant in the middle waits for a lock: there the replica dies, its transaction still open.
        WORLD.ledger.run(
                """
                create function brake() returns trigger language plpgsql as $$
                begin perform pg_advisory_xact_lock_shared(4711); return new; end $$
                """);
        WORLD.ledger.run("create trigger brake before insert on predictions for each row"
                + " when (new.tenant_id = 't-2222') execute function brake()");
        try (Connection holder = WORLD.database.dataSource().getConnection();
                Statement statement = holder.createStatement();
                ReplicaProcess replica = ReplicaProcess.start(WORLD, with("--akig.scoring.portfolio.poll=100ms"))) {
            statement.execute("select pg_advisory_lock(4711)");
            JsonNode run = ask("");
            World.until(
                    Duration.ofMinutes(3),
                    () -> WORLD.ledger.count("select count(*) from pg_stat_activity where wait_event = 'advisory'"
                                    + " and datname = current_database()")
                            > 0);
            long before = count("true", run);
            assertThat(before).isBetween(1L, TENANTS - 1L);

            // As long as it lives, others leave the run alone.
            work().look().block();
            assertThat(count("true", run)).isEqualTo(before);
            replica.kill();
            statement.execute("select pg_advisory_unlock(4711)");
            World.until(() -> {
                work().look().block();
                return get(run).path("state").stringValue().equals("COMPLETED");
            });

            assertThat(get(run).path("progress").path("done").longValue()).isEqualTo(TENANTS);
            assertThat(count("true", run)).isEqualTo(TENANTS);
            assertThat(WORLD.ledger.count(
                            "select count(distinct tenant_id) from predictions where run_id = ?", id(run)))
                    .isEqualTo(TENANTS);
            long levels = get(run).path("levels")
                    .valueStream()
                    .mapToLong(JsonNode::longValue)
                    .sum();
            assertThat(levels).isEqualTo(TENANTS);
        }
    }

    @Test
    @Order(4)
    void the_commit_of_an_attempt_that_lost_its_lease_is_refused() {
        JsonNode run = ask("{\"agency_id\":\"kindia\"}");
        RunStore runs = WORLD.bean(RunStore.class);
        UUID lost = UUID.randomUUID();
        PortfolioRun claimed =
                runs.claim(lost, Duration.ofMillis(1), 5, World.NOW).block();
        assertThat(claimed.id()).isEqualTo(id(run));
        World.until(() -> runs.claim(UUID.randomUUID(), Duration.ofMillis(1), 5, World.NOW)
                        .block()
                != null);

        ScorePortfolio scores = WORLD.bean(ScorePortfolio.class);
        assertThat(scores.score(claimed, lost, Duration.ofSeconds(2))
                        .then(Mono.just("committed"))
                        .onErrorResume(RunStore.LeaseLost.class, error -> Mono.just("refused"))
                        .block())
                .isEqualTo("refused");
        assertThat(count("true", run)).isZero();
        World.until(() -> {
            work().look().block();
            return get(run).path("state").stringValue().equals("COMPLETED");
        });
    }

    @Test
    @Order(5)
    void of_several_replicas_one_asks_for_the_nightly_run() {
        NightlyRun nightly = WORLD.bean(NightlyRun.class);
        List<PortfolioRun> asked = Mono.zip(
                        nightly.ask().map(List::of).defaultIfEmpty(List.of()),
                        nightly.ask().map(List::of).defaultIfEmpty(List.of()))
                .map(both -> both.getT1().isEmpty() ? both.getT2() : both.getT1())
                .block();
        assertThat(asked).hasSize(1);
        work().look().block();
        assertThat(nightly.ask().block()).isNull();
        assertThat(WORLD.ledger.count("select count(*) from portfolio_runs where trigger = 'NIGHTLY'"))
                .isEqualTo(1);
    }

    @Test
    @Order(6)
    void a_run_that_never_gets_any_further_is_given_up_with_its_reason() {
        WORLD.ledger.run("alter table predictions add constraint nothing_goes check (run_id is null) not valid");
        JsonNode run = ask("{\"agency_id\":\"kindia\"}");
        World.until(() -> {
            WORLD.ledger.run(
                    "update portfolio_runs set lease_until = now() - interval '1 second' where state = 'RUNNING'");
            work().look().block();
            return get(run).path("state").stringValue().equals("FAILED");
        });
        WORLD.ledger.run("alter table predictions drop constraint nothing_goes");
        assertThat(get(run).path("error").stringValue()).contains("nothing_goes");
        assertThat(count("true", run)).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"agency_id\":\"nowhere\"} | agency_id",
                "{\"agency_id\":7} | agency_id",
                "{\"agency_id\":\"\"} | agency_id",
                "{\"agencyId\":\"kindia\"} | agencyId",
                "[] | body",
            })
    void a_malformed_request_names_the_field(String body, String field) {
        post(body)
                .expectStatus()
                .isBadRequest()
                .expectHeader()
                .contentType("application/problem+json")
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo(field);
    }

    @Test
    void a_run_that_does_not_exist_is_a_problem() {
        assertThat(WORLD.status("/portfolio/runs/" + UUID.randomUUID())).isEqualTo(404);
        assertThat(WORLD.status("/portfolio/runs/1-1-1-1-1")).isEqualTo(400);
    }

    private static String[] with(String setting) {
        String[] all = Arrays.copyOf(SETTINGS, SETTINGS.length + 1);
        all[SETTINGS.length] = setting;
        return all;
    }

    private static WorkOnRuns work() {
        return WORLD.bean(WorkOnRuns.class);
    }

    private static long count(String condition, JsonNode run) {
        return WORLD.ledger.count("select count(*) from predictions where run_id = ? and " + condition, id(run));
    }

    private static UUID id(JsonNode run) {
        return UUID.fromString(run.path("run_id").stringValue());
    }

    private static JsonNode ask(String body) {
        return JsonMapper.shared()
                .readTree(post(body)
                        .expectStatus()
                        .isAccepted()
                        .expectBody()
                        .returnResult()
                        .getResponseBodyContent());
    }

    private static JsonNode get(JsonNode run) {
        return get("/portfolio/runs/" + id(run));
    }

    private static JsonNode get(String path) {
        return JsonMapper.shared().readTree(WORLD.get(path));
    }

    private static WebTestClient.ResponseSpec post(String body) {
        var request = WORLD.http().post().uri("/portfolio/runs").contentType(MediaType.APPLICATION_JSON);
        return body.isEmpty() ? request.exchange() : request.bodyValue(body).exchange();
    }
}
