package io.akig.solvency.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.akig.solvency.Gateway;
import io.akig.solvency.access.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EntryWritesTest {
    @AutoClose
    private static final Gateway GATEWAY = Gateway.started();

    private static WebTestClient manager;

    @BeforeAll
    static void tenants() {
        for (String tenant : List.of("t1", "t2", "t3", "t4", "t5")) {
            GATEWAY.tenant(tenant, Gateway.OURS);
        }
        GATEWAY.tenant("foreign", Gateway.THEIRS);
        manager = GATEWAY.as(Role.MANAGER, Gateway.OURS);
    }

    @Test
    void a_payment_is_recorded_now_whatever_day_it_names_and_the_tenant_waits_to_be_scored() {
        JsonNode answer =
                json(post("/api/payments", "{'tenant_id':'t1','paid_on':'2026-01-05','amount':1500000.5}"), 201);

        assertThat(answer.path("amount").decimalValue()).isEqualByComparingTo("1500000.50");
        assertThat(answer.path("currency").stringValue()).isEqualTo("GNF");
        assertThat(answer.path("revision").asLong()).isEqualTo(1);
        assertThat(GATEWAY.has(
                        "select from payments where payment_id = ? and amount_minor = 150000050 and revision = 1"
                                + " and recorded_at > now() - interval '5 minutes'",
                        answer.path("payment_id").stringValue()))
                .isTrue();
        assertThat(GATEWAY.has("select from rescore_queue where tenant_id = 't1'"))
                .isTrue();
    }

    @Test
    void the_same_row_again_changes_nothing_and_another_under_its_id_is_refused() {
        String charge = "{'tenant_id':'t2','charge_id':'c-2','due_date':'2026-02-05','amount':100}";
        assertThat(json(post("/api/charges", charge), 201).path("voided").asBoolean())
                .isFalse();
        assertThat(json(post("/api/charges", charge), 200).path("revision").asLong())
                .isEqualTo(1);
        assertThat(code(post("/api/charges", charge.replace("100", "101")), 409))
                .isEqualTo("charge_exists");
        assertThat(code(post("/api/charges", charge.replace("t2", "t3")), 409)).isEqualTo("charge_exists");
        assertThat(GATEWAY.has("select from rent_charges where charge_id = 'c-2' and revision > 1"))
                .isFalse();
    }

    @Test
    void corrections_and_reversals_are_new_rows() {
        post("/api/charges", "{'tenant_id':'t3','charge_id':'c-3','due_date':'2026-02-05','amount':100}");
        post(
                "/api/payments",
                "{'tenant_id':'t3','payment_id':'p-3','paid_on':'2026-02-06','amount':100,'charge_id':'c-3'}");

        JsonNode corrected = json(
                send(
                        HttpMethod.PUT,
                        "/api/payments/p-3",
                        "{'paid_on':'2026-02-09','amount':60,'method':'Orange Money'}"),
                200);
        assertThat(corrected.path("tenant_id").stringValue()).isEqualTo("t3");
        assertThat(corrected.path("revision").asLong()).isEqualTo(3);
        JsonNode reversed = json(send(HttpMethod.DELETE, "/api/payments/p-3", null), 200);
        assertThat(reversed.path("voided").asBoolean()).isTrue();
        assertThat(reversed.path("paid_on").stringValue()).isEqualTo("2026-02-09");
        assertThat(json(send(HttpMethod.DELETE, "/api/payments/p-3", null), 200).path("revision"))
                .isEqualTo(reversed.path("revision"));

        for (int revision : List.of(2, 3, 4)) {
            assertThat(GATEWAY.has("select from payments where payment_id = 'p-3' and revision = ?", (long) revision))
                    .isTrue();
        }
        assertThat(code(send(HttpMethod.PUT, "/api/payments/none", "{'paid_on':'2026-02-09','amount':60}"), 404))
                .isEqualTo("payment_not_found");
        assertThat(field(send(
                        HttpMethod.PUT, "/api/charges/c-3", "{'tenant_id':'t1','due_date':'2026-02-05','amount':1}")))
                .isEqualTo("tenant_id");
    }

    @Test
    void a_request_that_is_repeated_under_its_key_is_done_once() {
        String body = "{'tenant_id':'t4','paid_on':'2026-03-05','amount':70}";
        JsonNode first = json(keyed("once", body), 201);
        assertThat(json(keyed("once", body), 201)).isEqualTo(first);
        assertThat(code(keyed("once", body.replace("70", "71")), 422)).isEqualTo("idempotency_key_reused");
        assertThat(field(keyed("two words", body))).isEqualTo("Idempotency-Key");
        // A key is its caller's own.
        JsonNode other = json(
                GATEWAY.as(Role.ADMIN, Gateway.OURS)
                        .post()
                        .uri("/api/payments")
                        .header("Idempotency-Key", "once")
                        .contentType(MediaType.APPLICATION_JSON)
                        .bodyValue(quoted(body))
                        .exchange(),
                201);
        assertThat(other.path("payment_id")).isNotEqualTo(first.path("payment_id"));
        // What was refused was not done, so the key is still free.
        String refused = "{'tenant_id':'foreign','paid_on':'2026-03-05','amount':70}";
        assertThat(code(keyed("again", refused), 404)).isEqualTo("tenant_not_found");
        assertThat(json(keyed("again", body), 201).path("tenant_id").stringValue())
                .isEqualTo("t4");
    }

    @Test
    void many_at_once_each_get_a_revision_of_their_own_and_a_shared_key_one_payment() throws Exception {
        try (var threads = new Threads()) {
            List<Callable<JsonNode>> writes = IntStream.range(0, 40)
                    .mapToObj(i -> (Callable<JsonNode>) () -> json(
                            i % 2 == 0
                                    ? post(
                                            "/api/payments",
                                            "{'tenant_id':'t5','paid_on':'2026-03-05','amount':" + (i + 1) + "}")
                                    : keyed("shared", "{'tenant_id':'t5','paid_on':'2026-03-05','amount':7}"),
                            201))
                    .toList();
            for (Future<JsonNode> done : threads.pool.invokeAll(writes)) {
                assertThat(done.get().path("tenant_id").stringValue()).isEqualTo("t5");
            }
        }
        assertThat(GATEWAY.has(
                        "select from (select count(*) as n, count(distinct revision) as d, max(revision) as last from payments"
                                + " where tenant_id = 't5') x where n = 21 and d = 21 and last = 21"))
                .isTrue();
        assertThat(GATEWAY.has("select from tenants where tenant_id = 't5' and ledger_revision = 21"))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "payments | {'paid_on':'2026-01-05','amount':1} | tenant_id",
                "payments | {'tenant_id':'t1','amount':1} | paid_on",
                "payments | {'tenant_id':'t1','paid_on':'2026-01-05'} | amount",
                "payments | {'tenant_id':'t1','paid_on':'2026-01-05','amount':-1} | amount",
                "payments | {'tenant_id':'t1','paid_on':'2026-01-05','amount':0.001} | amount",
                "payments | {'tenant_id':'t1','paid_on':'05/01/2026','amount':1} | paid_on",
                "payments | {'tenant_id':'t1','paid_on':'2026-01-05','amount':1,'amont':2} | amont",
                "payments | {'tenant_id':'t1','paid_on':'2026-01-05','amount':1,'currency':'EUR'} | currency",
                "payments | {'tenant_id':'t1','paid_on':'2026-01-05','amount':1,'charge_id':'nowhere'} | charge_id",
                "payments | {'tenant_id':'t1','paid_on':'2026-01-05','amount':1,'method':{}} | method",
                "charges | {'tenant_id':'t1','due_date':'2026-02-31','amount':1} | due_date",
                "charges | {'tenant_id':'t1','due_date':'2026-02-05','amount':1,'charge_id':''} | charge_id",
                "charges | [] | body"
            })
    void what_cannot_be_written_is_named_and_nothing_is_stored(String path, String body, String field) {
        assertThat(field(post("/api/" + path, body))).isEqualTo(field);
    }

    @Test
    void nobody_pays_tomorrow() {
        String tomorrow = LocalDate.now(java.time.ZoneOffset.UTC).plusDays(2).toString();
        assertThat(field(post("/api/payments", "{'tenant_id':'t1','paid_on':'" + tomorrow + "','amount':1}")))
                .isEqualTo("paid_on");
    }

    @Test
    void while_an_import_decides_a_write_waits_briefly_and_says_so() throws Exception {
        try (var connection = GATEWAY.database.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            connection.createStatement().execute("select pg_advisory_xact_lock(hashtextextended('akig_import', 0))");
            post("/api/payments", "{'tenant_id':'t1','paid_on':'2026-01-05','amount':1}")
                    .expectStatus()
                    .isEqualTo(503)
                    .expectHeader()
                    .valueEquals("Retry-After", "3")
                    .expectBody()
                    .jsonPath("$.code")
                    .isEqualTo("ledger_busy");
            connection.rollback();
        }
    }

    private static ResponseSpec post(String path, String body) {
        return send(HttpMethod.POST, path, body);
    }

    private static ResponseSpec send(HttpMethod method, String path, String body) {
        var request = manager.method(method).uri(path).contentType(MediaType.APPLICATION_JSON);
        return body == null
                ? request.exchange()
                : request.bodyValue(quoted(body)).exchange();
    }

    private static ResponseSpec keyed(String key, String body) {
        return manager.post()
                .uri("/api/payments")
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(quoted(body))
                .exchange();
    }

    private static String quoted(String body) {
        return body.replace('\'', '"');
    }

    private static JsonNode json(ResponseSpec answer, int status) {
        byte[] body = answer.expectStatus()
                .isEqualTo(status)
                .expectBody()
                .returnResult()
                .getResponseBodyContent();
        return JsonMapper.shared().readTree(body);
    }

    private static String code(ResponseSpec answer, int status) {
        return json(answer, status).path("code").stringValue();
    }

    private static String field(ResponseSpec answer) {
        return json(answer, 400).path("errors").path(0).path("field").stringValue();
    }

    private static final class Threads implements AutoCloseable {
        private final ExecutorService pool = Executors.newFixedThreadPool(8);

        @Override
        public void close() {
            pool.shutdownNow();
        }
    }
}
