package io.akig.solvency.alerts;

import io.akig.kit.input.Language;
import io.akig.solvency.access.SecretVault;
import io.netty.handler.codec.http.HttpHeaderNames;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.netty.ByteBufMono;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;

/** One signed request a change. Only 2xx is a yes; redirects are not followed, and answers not read. */
final class SendWebhook implements Sender {
    private static final int GONE = 410;
    private static final int MOST_CONNECTIONS = 50;

    private final HttpClient http;
    private final SecretVault vault;
    private final Clock clock;

    SendWebhook(Duration timeout, boolean allowPrivate, SecretVault vault, Clock clock) {
        this.vault = vault;
        this.clock = clock;
        HttpClient client = HttpClient.create(ConnectionProvider.builder("webhooks")
                        .maxConnections(MOST_CONNECTIONS)
                        // An address is looked up again, and checked again, for every request.
                        .maxLifeTime(Duration.ZERO)
                        .build())
                .keepAlive(false)
                .followRedirect(false)
                .responseTimeout(timeout);
        this.http = allowPrivate
                ? client
                : client.doOnChannelInit(
                        (observer, channel, remote) -> channel.pipeline().addFirst(new OnlyPublicAddresses()));
    }

    @Override
    public int together() {
        return 1;
    }

    /** What is signed and sent. */
    record Event(String type, Instant timestamp, Data data) {
        static Event of(String agencyId, ToldChange told, Language language) {
            return new Event(
                    "alert." + told.change().name().toLowerCase(Locale.ROOT),
                    told.at(),
                    new Data(
                            agencyId,
                            told.sequence(),
                            told.change(),
                            told.actor(),
                            told.comment(),
                            AlertView.of(told.alert(), told.tenantName(), language)));
        }
    }

    record Data(
            String agency,
            long sequence,
            ChangeKind change,
            @Nullable String actor,
            @Nullable String comment,
            AlertView alert) {}

    /** The same for every attempt: who gets it twice knows by it. */
    static String id(ToldChange told) {
        return "msg_" + told.alert().id() + "_" + told.sequence();
    }

    /** What stands in the way of signing is no fault of the other side: it is tried again like what was not taken. */
    @Override
    public Mono<Sent> send(Channel channel, List<ToldChange> changes) {
        return Mono.fromCallable(() -> vault.unlock(Objects.requireNonNull(channel.secret())))
                .subscribeOn(Schedulers.boundedElastic())
                .flatMap(secret -> secret.isPresent()
                        ? send(channel, changes.get(0), secret.get())
                        : Mono.just(Sent.failed(null, LockSecrets.LOCKED)));
    }

    private Mono<Sent> send(Channel channel, ToldChange told, String secret) {
        byte[] body = AlertJson.bytes(Event.of(channel.agencyId(), told, channel.language()));
        String id = id(told);
        long now = clock.instant().getEpochSecond();
        String signature = WebhookSignature.of(secret, id, now, body);
        return http.headers(headers -> headers.set(HttpHeaderNames.CONTENT_TYPE, "application/json")
                        .set(HttpHeaderNames.USER_AGENT, "AKIG")
                        .set("webhook-id", id)
                        .set("webhook-timestamp", Long.toString(now))
                        .set("webhook-signature", signature))
                .post()
                .uri(channel.target())
                .send(ByteBufMono.fromString(Mono.just(new String(body, StandardCharsets.UTF_8))))
                .response()
                .map(response -> sent(response.status().code()))
                .onErrorResume(error -> Mono.just(Sent.failed(null, reason(error))));
    }

    private static Sent sent(int status) {
        if (status >= 200 && status < 300) {
            return new Sent(Sent.How.DELIVERED, status, null);
        }
        return status == GONE
                ? new Sent(Sent.How.UNWANTED, status, "410 Gone")
                : Sent.failed(status, "the endpoint answered " + status);
    }

    private static String reason(Throwable error) {
        String message = error.getMessage();
        return error instanceof TimeoutException || message == null
                ? error.getClass().getSimpleName()
                : message;
    }
}
