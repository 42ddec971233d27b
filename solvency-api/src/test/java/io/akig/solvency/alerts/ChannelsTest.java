package io.akig.solvency.alerts;

import static io.akig.solvency.Gateway.OURS;
import static io.akig.solvency.Gateway.THEIRS;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import io.akig.kit.database.Database;
import io.akig.solvency.Gateway;
import io.akig.solvency.access.Role;
import io.akig.solvency.access.SecretVault;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Where alerts leave the agency: a real endpoint, a real mail server. */
class ChannelsTest {
    @AutoClose
    private static final HookServer HOOKS = new HookServer();

    @AutoClose("stop")
    private static final GreenMail MAILS = mailServer();

    @AutoClose
    private static final Gateway GATEWAY = Gateway.started(
            "--akig.alerts.channels.webhooks=true",
            "--akig.alerts.channels.allow-private=true",
            "--akig.alerts.channels.mail-from=alerts@akig.example",
            "--akig.alerts.channels.gather=4s",
            "--akig.alerts.channels.poll=50ms",
            "--akig.alerts.channels.retry=50ms",
            "--akig.alerts.channels.retry-at-most=100ms",
            "--akig.alerts.retention.every=50ms",
            "--spring.mail.host=127.0.0.1",
            "--spring.mail.port=" + MAILS.getSmtp().getPort());

    private final Trouble trouble = new Trouble(GATEWAY);
    private final String path = "/" + UUID.randomUUID();

    private static GreenMail mailServer() {
        GreenMail server = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
        server.start();
        return server;
    }

    @AfterEach
    void forget() {
        GATEWAY.run("delete from alert_channels");
        HOOKS.answers(204).failsTimes(0);
    }

    @Test
    void an_alert_is_sent_signed_and_once() {
        JsonNode channel = add(Map.of("kind", "WEBHOOK", "target", HOOKS.url(path), "language", "en"));
        String tenant = trouble.overdue(OURS, 6);

        HookServer.Call call = HOOKS.next(path);
        JsonNode event = JsonMapper.shared().readTree(call.body());
        String id = call.headers().get("webhook-id");
        assertThat(call.headers().get("webhook-signature"))
                .isEqualTo(WebhookSignature.of(
                        channel.get("secret").asString(),
                        id,
                        Long.parseLong(call.headers().get("webhook-timestamp")),
                        call.body().getBytes(StandardCharsets.UTF_8)));
        assertThat(event.get("type").asString()).isEqualTo("alert.opened");
        assertThat(event.get("data").get("alert").get("tenant_id").asString()).isEqualTo(tenant);
        assertThat(event.get("data").get("alert").get("message").asString())
                .isEqualTo("A rent has been unpaid for 6 days");
        assertThat(id)
                .isEqualTo("msg_" + event.get("data").get("alert").get("id").asString() + "_"
                        + event.get("data").get("sequence").asLong());
        await("select from alert_deliveries where state = 'DELIVERED' and last_status = 204");
        assertThat(HOOKS.all(path)).hasSize(1);
        assertThat(list().toString()).doesNotContain("whsec_");
    }

    @Test
    void what_was_not_taken_is_sent_again_with_the_same_id_and_nothing_is_lost() {
        HOOKS.failsTimes(3);
        add(Map.of("kind", "WEBHOOK", "target", HOOKS.url(path)));
        for (int i = 0; i < 5; i++) {
            trouble.overdue(OURS, 6);
        }

        await("select from (select count(*) n from alert_deliveries where state = 'DELIVERED') d where n = 5");
        assertThat(HOOKS.all(path)).hasSize(8);
        assertThat(HOOKS.all(path).stream()
                        .map(call -> call.headers().get("webhook-id"))
                        .distinct())
                .hasSize(5);
        await("select from alert_channels where failing_since is null");
    }

    @Test
    void a_channel_that_wants_nothing_more_is_switched_off_and_goes_on_when_it_is_switched_on() {
        HOOKS.answers(410);
        String id = add(Map.of("kind", "WEBHOOK", "target", HOOKS.url(path)))
                .get("id")
                .asString();
        trouble.overdue(OURS, 6);
        await("select from alert_channels where disabled_reason = '410 Gone'");
        String meanwhile = trouble.overdue(OURS, 6);
        assertThat(list().get("channels").get(0).get("state").asString()).isEqualTo("DISABLED");

        HOOKS.answers(200);
        ask("POST", "/api/alert-channels/" + id + "/enable").expectStatus().isNoContent();

        await("select from alert_deliveries where state = 'DELIVERED'");
        assertThat(HOOKS.all(path)).hasSize(2);
        assertThat(HOOKS.all(path).get(1).body()).contains(meanwhile);
    }

    @Test
    void a_channel_that_fails_for_days_is_switched_off() {
        HOOKS.answers(500);
        add(Map.of("kind", "WEBHOOK", "target", HOOKS.url(path)));
        trouble.overdue(OURS, 6);
        await("select from alert_channels where failing_since is not null");
        assertThat(list().get("channels").get(0).get("state").asString()).isEqualTo("FAILING");

        GATEWAY.run("update alert_channels set failing_since = now() - interval '73 hours'");

        await("select from alert_channels where disabled_at is not null and disabled_reason like '%72 hours%500'");
    }

    @Test
    void a_redirect_is_not_followed() {
        HOOKS.answers(302);
        add(Map.of("kind", "WEBHOOK", "target", HOOKS.url(path)));
        trouble.overdue(OURS, 6);

        await("select from alert_deliveries where state = 'PENDING' and last_status = 302");
    }

    @Test
    void an_endpoint_in_the_own_network_is_never_asked() {
        try (Gateway strict =
                GATEWAY.replica("--akig.alerts.channels.webhooks=true", "--akig.alerts.channels.poll=1h")) {
            ToldChange told = anyChange();
            add(Map.of("kind", "WEBHOOK", "target", HOOKS.url(path)));
            Channel channel =
                    ChannelStore.list(strict.bean(Database.class), OURS).blockFirst(Duration.ofSeconds(10));
            Sent sent = new SendWebhook(Duration.ofSeconds(5), false, strict.bean(SecretVault.class), Clock.systemUTC())
                    .send(channel, List.of(told))
                    .block(Duration.ofSeconds(10));

            assertThat(sent).isEqualTo(Sent.failed(null, "the address is not public"));
            assertThat(HOOKS.all(path)).isEmpty();
        }
    }

    @Test
    void alerts_of_a_while_come_in_one_mail_the_worst_first() throws Exception {
        add(Map.of("kind", "MAIL", "target", "awa@agency.example", "language", "fr"));
        trouble.overdue(OURS, 6);
        String worst = trouble.overdue(OURS, 31);

        assertThat(MAILS.waitForIncomingEmail(60_000, 1)).isTrue();
        await("select from (select count(*) n from alert_deliveries where state = 'DELIVERED') d where n = 2");
        MimeMessage mail = MAILS.getReceivedMessages()[0];
        String text = mail.getContent().toString();
        assertThat(mail.getSubject()).isEqualTo("AKIG : 2 alertes, la plus grave : critique");
        assertThat(mail.getFrom()[0]).hasToString("alerts@akig.example");
        assertThat(mail.getAllRecipients()).hasSize(1);
        assertThat(mail.getMessageID()).endsWith("@akig>");
        assertThat(text.lines().filter(line -> line.startsWith("- ")))
                .hasSize(2)
                .first()
                .isEqualTo("- [critique] " + worst + " : Un loyer est impayé depuis 31 jours");
        MAILS.purgeEmailFromAllMailboxes();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PIGEON|https://a.example/x|fr|kind",
                "WEBHOOK|ftp://a.example/x|fr|target",
                "WEBHOOK|https://user:pass@a.example/x|fr|target",
                "WEBHOOK|not an address|fr|target",
                "MAIL|nobody|fr|target",
                "MAIL|a@b.example, c@d.example|fr|target",
                "MAIL|Awa <a@b.example>|fr|target",
                "MAIL|a@b.example|de|language"
            })
    void a_channel_that_makes_no_sense_is_refused(String kind, String target, String language, String field) {
        post(Map.of("kind", kind, "target", target, "language", language))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[?(@.field=='" + field + "')]")
                .isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "http://a.example/x",
        "https://127.0.0.1/x",
        "https://[::1]/x",
        "https://169.254.169.254/latest",
        "https://localhost/x"
    })
    void where_only_the_outside_is_asked_the_own_network_is_refused_at_once(String target) {
        try (Gateway strict =
                GATEWAY.replica("--akig.alerts.channels.webhooks=true", "--akig.alerts.channels.poll=1h")) {
            strict.as(Role.ADMIN, OURS)
                    .post()
                    .uri("/api/alert-channels")
                    .bodyValue(Map.of("kind", "WEBHOOK", "target", target))
                    .exchange()
                    .expectStatus()
                    .isBadRequest();
        }
    }

    @Test
    void only_administrators_have_channels_and_only_their_own_agencys() {
        String id = add(Map.of("kind", "MAIL", "target", "awa@agency.example"))
                .get("id")
                .asString();
        GATEWAY.as(Role.MANAGER, OURS)
                .get()
                .uri("/api/alert-channels")
                .exchange()
                .expectStatus()
                .isForbidden();
        for (String call : List.of("DELETE ", "POST /enable", "GET /deliveries")) {
            String[] parts = call.split(" ", -1);
            GATEWAY.as(Role.ADMIN, THEIRS)
                    .method(HttpMethod.valueOf(parts[0]))
                    .uri("/api/alert-channels/" + id + parts[1])
                    .exchange()
                    .expectStatus()
                    .isNotFound();
        }
        ask("DELETE", "/api/alert-channels/" + id).expectStatus().isNoContent();
        assertThat(list().get("channels")).isEmpty();
        assertThat(GATEWAY.has(
                        "select from audit_entries where action = 'alert_channel.removed' and subject_id = ?", id))
                .isTrue();
    }

    @Test
    void an_agency_has_at_most_ten_and_what_is_off_cannot_be_added() {
        for (int i = 0; i < ManageChannels.MOST; i++) {
            add(Map.of("kind", "MAIL", "target", "a" + i + "@agency.example"));
        }
        post(Map.of("kind", "MAIL", "target", "b@agency.example"))
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("too_many_channels");
        try (Gateway off = GATEWAY.replica()) {
            off.as(Role.ADMIN, THEIRS)
                    .post()
                    .uri("/api/alert-channels")
                    .bodyValue(Map.of("kind", "WEBHOOK", "target", "https://a.example/x"))
                    .exchange()
                    .expectStatus()
                    .isEqualTo(409)
                    .expectBody()
                    .jsonPath("$.code")
                    .isEqualTo("channel_off");
        }
    }

    @Test
    void an_alert_that_is_over_for_years_is_forgotten_but_not_while_a_client_may_resume_from_it() {
        String old = closedYearsAgo();
        assertThat(GATEWAY.has("select from alerts where tenant_id = ?", old)).isTrue();

        GATEWAY.run("update alert_counters set sequence = sequence + 2000 where agency_id = 'ours'");

        await("select where not exists (select from alerts where tenant_id = '" + old + "')");
        assertThat(GATEWAY.has("select from alert_changes where alert ->> 'tenant_id' = ?", old))
                .isFalse();
    }

    private String closedYearsAgo() {
        String tenant = trouble.overdue(OURS, 6);
        trouble.look(tenant, OURS, 0);
        GATEWAY.run(
                "update alerts set state = 'CLOSED', close_reason = 'x', changed_at = now() - interval '4 years'"
                        + " where tenant_id = ?",
                tenant);
        return tenant;
    }

    private ToldChange anyChange() {
        trouble.overdue(OURS, 6);
        return GATEWAY.bean(ChangeLog.class).after(OURS, 0, 1).blockFirst(Duration.ofSeconds(10));
    }

    private static JsonNode add(Map<String, String> channel) {
        return post(channel)
                .expectStatus()
                .isCreated()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();
    }

    private static ResponseSpec post(Map<String, String> channel) {
        return GATEWAY.as(Role.ADMIN, OURS)
                .post()
                .uri("/api/alert-channels")
                .bodyValue(channel)
                .exchange();
    }

    private static ResponseSpec ask(String method, String uri) {
        return GATEWAY.as(Role.ADMIN, OURS)
                .method(HttpMethod.valueOf(method))
                .uri(uri)
                .exchange();
    }

    private static JsonNode list() {
        return ask("GET", "/api/alert-channels")
                .expectStatus()
                .isOk()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();
    }

    private static void await(String query) {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!GATEWAY.has(query)) {
            assertThat(System.nanoTime()).as(query).isLessThan(end);
            try {
                TimeUnit.MILLISECONDS.sleep(20);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
