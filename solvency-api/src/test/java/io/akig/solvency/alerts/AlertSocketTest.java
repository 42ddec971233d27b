package io.akig.solvency.alerts;

import static io.akig.solvency.Gateway.OURS;
import static io.akig.solvency.Gateway.THEIRS;
import static org.assertj.core.api.Assertions.assertThat;

import io.akig.solvency.Gateway;
import io.akig.solvency.access.Role;
import io.micrometer.core.instrument.MeterRegistry;
import io.netty.handler.codec.http.HttpHeaders;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.netty.http.client.HttpClient;
import tools.jackson.databind.JsonNode;

class AlertSocketTest {
    @AutoClose
    private static final Gateway GATEWAY = Gateway.started(
            "--akig.alerts.socket.heartbeat=200ms",
            "--akig.alerts.socket.longest=40s",
            "--akig.alerts.socket.replay=20",
            "--akig.alerts.socket.origins=https://akig.example.org");

    private static final String COOKIE = GATEWAY.session("viewer@ours").cookie();

    private final Trouble trouble = new Trouble(GATEWAY);

    @Test
    void after_hello_an_alert_comes_as_soon_as_it_is_committed() {
        try (Listener listener = listen("")) {
            JsonNode hello = listener.next();
            String tenant = trouble.overdue(OURS, 17);
            JsonNode told = listener.next();

            assertThat(hello.get("type").asString()).isEqualTo("hello");
            assertThat(hello.get("agency").asString()).isEqualTo("ours");
            assertThat(hello.get("resume").asString()).isEqualTo("UP_TO_DATE");
            assertThat(told.get("type").asString()).isEqualTo("alert");
            assertThat(told.get("change").asString()).isEqualTo("OPENED");
            assertThat(told.get("sequence").asLong())
                    .isEqualTo(hello.get("sequence").asLong() + 1);
            assertThat(told.get("alert").get("tenant_id").asString()).isEqualTo(tenant);
            assertThat(told.get("alert").get("message").asString()).isEqualTo("Un loyer est impayé depuis 17 jours");
        }
    }

    @Test
    void what_others_do_about_an_alert_comes_too() {
        String tenant = trouble.overdue(OURS, 6);
        WebTestClient manager = GATEWAY.as(Role.MANAGER, OURS);
        String id = Trouble.alertOf(manager, tenant).get("id").asString();
        try (Listener listener = listen("")) {
            listener.next("hello");
            manager.post()
                    .uri("/api/alerts/" + id + "/comment")
                    .bodyValue(Map.of("comment", "Called."))
                    .exchange()
                    .expectStatus()
                    .isOk();

            JsonNode told = listener.next();
            assertThat(told.get("change").asString()).isEqualTo("COMMENTED");
            assertThat(told.get("comment").asString()).isEqualTo("Called.");
            assertThat(told.get("actor").asString()).isEqualTo("Name of manager@ours");
        }
    }

    @Test
    void from_where_to_where_a_person_was_sent_alerts_is_in_the_audit() {
        long first;
        try (Listener listener = listen("")) {
            first = listener.next("hello").get("sequence").asLong();
            trouble.overdue(OURS, 6);
            trouble.overdue(OURS, 6);
            assertThat(listener.next().get("sequence").asLong()).isEqualTo(first + 1);
            assertThat(listener.next().get("sequence").asLong()).isEqualTo(first + 2);
            assertThat(taken("alerts.stream_opened", "{\"after_sequence\": %d}".formatted(first)))
                    .isTrue();
        }
        String sent = "{\"last_sequence\": %d, \"after_sequence\": %d}".formatted(first + 2, first);
        await(() -> taken("alerts.stream_ended", sent));
    }

    private static boolean taken(String action, String shown) {
        return GATEWAY.has(
                "select from audit_entries where action = ? and actor_name = 'Name of viewer@ours' and request_id <> ''"
                        + " and details -> 'after' = ?::jsonb",
                action,
                shown);
    }

    @Test
    void who_comes_back_gets_what_was_missed_in_order_and_then_what_comes() {
        long since = position();
        for (int i = 0; i < 3; i++) {
            trouble.overdue(OURS, 6);
        }
        try (Listener listener = listen("?since=" + since)) {
            JsonNode hello = listener.next();
            trouble.overdue(OURS, 6);

            assertThat(hello.get("resume").asString()).isEqualTo("REPLAYED");
            for (long sequence = since + 1; sequence <= since + 4; sequence++) {
                assertThat(listener.next().get("sequence").asLong()).isEqualTo(sequence);
            }
        }
    }

    @Test
    void who_missed_too_much_or_knows_what_never_was_is_told_to_fetch_the_inbox() {
        for (int i = 0; i < 21; i++) {
            trouble.overdue(OURS, 6);
        }
        long position = position();
        for (String since : List.of(Long.toString(position - 21), Long.toString(position + 1000))) {
            try (Listener listener = listen("?since=" + since)) {
                JsonNode hello = listener.next();
                trouble.overdue(OURS, 6);

                assertThat(hello.get("resume").asString()).isEqualTo("TOO_FAR");
                assertThat(listener.next().get("sequence").asLong())
                        .isEqualTo(hello.get("sequence").asLong() + 1);
            }
        }
    }

    @Test
    void who_signs_out_hears_no_more_and_others_go_on() {
        Gateway.Session session = GATEWAY.session(Gateway.username(Role.VIEWER, OURS));
        try (Listener leaving = Listener.on(GATEWAY, session.cookie(), "");
                Listener staying = listen("")) {
            leaving.next("hello");
            staying.next("hello");
            GATEWAY.nobody()
                    .post()
                    .uri("/api/auth/logout")
                    .header("Cookie", session.cookie())
                    .header("X-XSRF-TOKEN", session.csrf())
                    .exchange()
                    .expectStatus()
                    .is2xxSuccessful();

            assertThat(leaving.closed()).isEqualTo(4003);
            String tenant = trouble.overdue(OURS, 6);
            assertThat(staying.next("alert").get("alert").get("tenant_id").asString())
                    .isEqualTo(tenant);
        }
    }

    @Test
    void nobody_hears_another_agencys_alerts() {
        try (Listener listener = listen("")) {
            listener.next("hello");
            trouble.overdue(THEIRS, 6);
            String ours = trouble.overdue(OURS, 6);

            assertThat(listener.next().get("alert").get("tenant_id").asString()).isEqualTo(ours);
        }
    }

    @Test
    void a_heartbeat_names_the_last_sequence() {
        try (Listener listener = listen("")) {
            long sequence = listener.next("hello").get("sequence").asLong();
            assertThat(listener.next("heartbeat").get("sequence").asLong()).isEqualTo(sequence);
        }
    }

    @Test
    void what_the_database_did_not_announce_is_found_all_the_same() {
        try (Listener listener = listen("")) {
            long sequence = listener.next("hello").get("sequence").asLong();
            trouble.overdue(OURS, 6);
            listener.next();
            // As after an outage of the notifications: rows without a word.
            GATEWAY.run(
                    "insert into alert_changes select agency_id, ?, alert_id, 'COMMENTED', now(), null, null, 'quiet', alert"
                            + " from alert_changes where agency_id = 'ours' and sequence = ?",
                    sequence + 2,
                    sequence + 1);
            GATEWAY.run("update alert_counters set sequence = ? where agency_id = 'ours'", sequence + 2);

            assertThat(listener.next().get("comment").asString()).isEqualTo("quiet");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "https://evil.example.org, 403",
        "null, 403",
        "https://akig.example.org.evil.org, 403",
        "https://akig.example.org, 101",
        "http://127.0.0.1:PORT, 101"
    })
    void only_our_own_pages_may_open_a_stream(String origin, int status) {
        assertThat(handshake("", headers -> {
                    headers.set("Cookie", COOKIE);
                    headers.set("Origin", origin.replace("PORT", Integer.toString(GATEWAY.port())));
                }))
                .isEqualTo(status);
    }

    @Test
    void a_stream_is_not_opened_for_nobody_for_another_agency_or_with_a_since_that_is_no_number() {
        Consumer<HttpHeaders> viewer = headers -> headers.set("Cookie", COOKIE);

        assertThat(handshake("", headers -> {})).isEqualTo(401);
        assertThat(handshake("?agency=theirs", viewer)).isEqualTo(404);
        assertThat(handshake("?since=-1", viewer)).isEqualTo(400);
        assertThat(handshake("?since=9999999999999999999", viewer)).isEqualTo(400);
        assertThat(handshake("?agency=ours&since=0", viewer)).isEqualTo(101);
    }

    @Test
    void a_plain_request_is_told_that_this_is_a_websocket() {
        GATEWAY.as(Role.VIEWER, OURS)
                .get()
                .uri("/ws/alerts")
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectHeader()
                .contentType("application/problem+json");
    }

    @Test
    void of_the_protocols_a_client_offers_the_one_without_its_token_is_chosen() {
        try (Listener listener = listen("")) {
            assertThat(listener.protocol()).isEqualTo("akig.alerts");
        }
    }

    @Test
    void a_replica_that_stops_tells_its_clients_to_go_to_another_one() {
        try (Gateway replica = GATEWAY.replica()) {
            Listener listener = Listener.on(replica, COOKIE, "");
            listener.next("hello");

            replica.close();
            assertThat(listener.closed()).isEqualTo(1012);
        }
    }

    @Test
    void a_client_that_answers_no_ping_is_cut_off() throws IOException {
        try (Socket deaf = upgraded(4096)) {
            deaf.setSoTimeout(20_000);
            // It reads, but says nothing: the stream ends with a close frame.
            byte[] all = deaf.getInputStream().readAllBytes();
            assertThat(new String(all, StandardCharsets.UTF_8))
                    .contains("\"hello\"")
                    .contains("answered no ping");
        }
    }

    @Test
    void a_stream_ends_after_the_longest_time_so_that_who_listens_proves_again_who_it_is() {
        try (Gateway replica =
                        GATEWAY.replica("--akig.alerts.socket.heartbeat=100ms", "--akig.alerts.socket.longest=300ms");
                Listener listener = Listener.on(replica, COOKIE, "")) {
            assertThat(listener.closed()).isEqualTo(4001);
        }
    }

    @Test
    void a_client_that_does_not_read_is_cut_off_and_loses_nothing_while_others_go_on() throws IOException {
        try (Gateway replica =
                        GATEWAY.replica("--akig.alerts.socket.waiting=200", "--akig.alerts.socket.replay=10000");
                Listener other = Listener.on(replica, COOKIE, "")) {
            long start = other.next("hello").get("sequence").asLong();
            try (Socket slow = upgraded(replica.port(), 1024)) {
                String tenant = trouble.overdue(OURS, 6);
                String text = "x".repeat(2000);
                UUID id = UUID.fromString(Trouble.alertOf(GATEWAY.as(Role.VIEWER, OURS), tenant)
                        .get("id")
                        .asString());
                List<Long> read = new ArrayList<>();
                await(() -> sessions(replica) == 2);
                // Each batch is more than the client's and the kernel's buffers take in.
                for (int batch = 0; batch < 100 && sessions(replica) == 2; batch++) {
                    many(id, text, 100);
                    for (int i = 0; i < 100; i++) {
                        read.add(other.next().get("sequence").asLong());
                    }
                }
                await(() -> sessions(replica) == 1);
                assertThat(read).doesNotHaveDuplicates().isSorted().first().isEqualTo(start + 1);
            }
        }
    }

    /** Comments on an alert, written in one go. */
    private static void many(UUID id, String comment, int count) {
        GATEWAY.run(
                "with last as (update alert_counters set sequence = sequence + ? where agency_id = 'ours' returning sequence)"
                        + " insert into alert_changes select a.agency_id, last.sequence - ? + i, a.alert_id, 'COMMENTED', now(),"
                        + " null, null, ?, (select alert from alert_changes c where c.alert_id = a.alert_id limit 1)"
                        + " from alerts a, last, generate_series(1, ?) i where a.alert_id = ?",
                count,
                count,
                comment,
                count,
                id);
        GATEWAY.has(
                "select pg_notify('akig_alerts', (select sequence || ' ours' from alert_counters where agency_id = 'ours'))");
    }

    private static int sessions(Gateway gateway) {
        return (int) gateway.bean(MeterRegistry.class)
                .get("websocket.sessions")
                .gauge()
                .value();
    }

    private static void await(BooleanSupplier fact) {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!fact.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(end);
            Thread.onSpinWait();
        }
    }

    private static Socket upgraded(int receiveBuffer) throws IOException {
        return upgraded(GATEWAY.port(), receiveBuffer);
    }

    /** A bare connection after its handshake. */
    private static Socket upgraded(int port, int receiveBuffer) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(receiveBuffer);
        socket.connect(new InetSocketAddress("127.0.0.1", port));
        String request = "GET /ws/alerts HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
                + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nCookie: " + COOKIE
                + "\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static Listener listen(String query) {
        return Listener.on(GATEWAY, COOKIE, query);
    }

    private static long position() {
        try (Listener listener = listen("")) {
            return listener.next("hello").get("sequence").asLong();
        }
    }

    private static int handshake(String query, Consumer<HttpHeaders> headers) {
        return HttpClient.newConnection()
                .headers(all -> {
                    all.set("Connection", "Upgrade");
                    all.set("Upgrade", "websocket");
                    all.set("Sec-WebSocket-Version", "13");
                    all.set("Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25jZQ==");
                    headers.accept(all);
                })
                .get()
                .uri("http://127.0.0.1:" + GATEWAY.port() + "/ws/alerts" + query)
                .response()
                .map(response -> response.status().code())
                .block(Duration.ofSeconds(20));
    }
}
