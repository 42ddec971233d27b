package io.akig.solvency.alerts;

import static io.akig.solvency.Gateway.OURS;
import static org.assertj.core.api.Assertions.assertThat;

import io.akig.solvency.Gateway;
import io.akig.solvency.Waiting;
import io.akig.solvency.access.Role;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** How the secrets of webhooks lie in the database, from before there was a key for it to the change of that key. */
class WebhookSecretsTest {
    private static final String KEY = "a key of thirty-two characters or more";
    private static final String NEXT_KEY = "the key that comes after it, as long as that";
    private static final String SECRET = "select secret from alert_channels";

    @AutoClose
    private static final HookServer HOOKS = new HookServer();

    @AutoClose
    private static final Gateway PLAIN = Gateway.started(
            "--akig.alerts.channels.webhooks=true",
            "--akig.alerts.channels.allow-private=true",
            "--akig.alerts.channels.poll=1h");

    private final String path = "/" + UUID.randomUUID();

    @AfterEach
    void forget() {
        PLAIN.run("delete from alert_channels");
    }

    @Test
    void with_a_key_a_secret_is_shown_once_and_stored_encrypted_and_signs() {
        try (Gateway locked = sending("--akig.access.tokens.encryption-key=" + KEY)) {
            String secret = add(locked);

            assertThat(PLAIN.text(SECRET)).startsWith("{aes}");
            assertThat(PLAIN.has("select from alert_channels c where c::text like '%whsec_%'"))
                    .isFalse();
            assertSigned(locked, secret);
        }
    }

    @Test
    void a_secret_from_before_is_encrypted_at_the_next_start_and_signs_as_ever() {
        String secret = add(PLAIN);
        assertThat(PLAIN.text(SECRET)).isEqualTo(secret);

        try (Gateway locked = sending("--akig.access.tokens.encryption-key=" + KEY)) {
            Waiting.until(() -> PLAIN.text(SECRET).startsWith("{aes}"));
            assertSigned(locked, secret);
        }
    }

    @Test
    void after_a_change_of_the_key_the_new_one_is_enough() {
        String secret = addedWith(KEY);
        String before = PLAIN.text(SECRET);

        try (Gateway changing = sending(
                "--akig.access.tokens.encryption-key=" + NEXT_KEY,
                "--akig.access.tokens.previous-encryption-key=" + KEY)) {
            Waiting.until(() -> !PLAIN.text(SECRET).equals(before));
            assertSigned(changing, secret);
        }
        try (Gateway changed = sending("--akig.access.tokens.encryption-key=" + NEXT_KEY)) {
            assertSigned(changed, secret);
        }
    }

    @Test
    void without_its_key_nothing_is_sent_or_lost_and_the_history_says_what_is_missing() {
        String secret = addedWith(KEY);
        String stored = PLAIN.text(SECRET);
        for (String missing : new String[] {"", NEXT_KEY}) {
            try (Gateway without = sending("--akig.access.tokens.encryption-key=" + missing)) {
                new Trouble(without).overdue(OURS, 6);
                Waiting.until(() -> PLAIN.has("select from alert_deliveries where state = 'PENDING' and attempts > 0"
                        + " and last_error like '%AKIG_ACCESS_ENCRYPTION_KEY%'"));
            }
        }
        assertThat(PLAIN.text(SECRET)).isEqualTo(stored);
        assertThat(HOOKS.all(path)).isEmpty();

        try (Gateway again = sending("--akig.access.tokens.encryption-key=" + KEY)) {
            assertThat(again.port()).isPositive();
            Waiting.until(() -> PLAIN.text("select count(*) from alert_deliveries where state = 'DELIVERED'")
                    .equals("2"));
            assertSignature(HOOKS.next(path), secret);
        }
    }

    private static Gateway sending(String... settings) {
        String[] all = new String[settings.length + 4];
        System.arraycopy(settings, 0, all, 0, settings.length);
        all[settings.length] = "--akig.alerts.channels.webhooks=true";
        all[settings.length + 1] = "--akig.alerts.channels.allow-private=true";
        all[settings.length + 2] = "--akig.alerts.channels.poll=50ms";
        all[settings.length + 3] = "--akig.alerts.channels.retry=50ms";
        return PLAIN.replica(all);
    }

    private String addedWith(String key) {
        try (Gateway locked = sending("--akig.access.tokens.encryption-key=" + key)) {
            return add(locked);
        }
    }

    private String add(Gateway gateway) {
        return gateway.as(Role.ADMIN, OURS)
                .post()
                .uri("/api/alert-channels")
                .bodyValue(Map.of("kind", "WEBHOOK", "target", HOOKS.url(path)))
                .exchange()
                .expectStatus()
                .isCreated()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody()
                .get("secret")
                .asString();
    }

    private void assertSigned(Gateway gateway, String secret) {
        new Trouble(gateway).overdue(OURS, 6);
        assertSignature(HOOKS.next(path), secret);
    }

    private static void assertSignature(HookServer.Call call, String secret) {
        assertThat(secret).startsWith("whsec_");
        assertThat(call.headers().get("webhook-signature"))
                .isEqualTo(WebhookSignature.of(
                        secret,
                        call.headers().get("webhook-id"),
                        Long.parseLong(call.headers().get("webhook-timestamp")),
                        call.body().getBytes(StandardCharsets.UTF_8)));
    }
}
