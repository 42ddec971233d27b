package io.akig.solvency.solvency;

import io.akig.kit.problem.RequestId;
import io.akig.kit.trace.ClientTraces;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.codec.CodecException;
import org.springframework.http.HttpHeaders;
import org.springframework.web.reactive.function.UnsupportedMediaTypeException;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.util.UriBuilder;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Asks the scoring service for a score and for its reasons. Whatever happens there comes back as a reply, never as an error. */
final class ScoringClient {
    private static final Logger LOG = LoggerFactory.getLogger(ScoringClient.class);

    private static final int CONNECTIONS = 100;

    private final WebClient web;
    private final Duration timeout;

    /** @param token proves to the scoring service that it is us */
    ScoringClient(ScoringSettings settings, Mono<String> token, ClientTraces traces) {
        this.web = ScoringLink.to(settings.url(), "scoring", CONNECTIONS, token, traces)
                .build();
        this.timeout = settings.timeout();
    }

    Mono<MlReply> score(MlQuestion question) {
        return ask("/score/{tenant}", question);
    }

    /** The score taken apart. */
    Mono<MlReply> explanation(MlQuestion question) {
        return ask("/score/{tenant}/explanation", question);
    }

    private Mono<MlReply> ask(String path, MlQuestion question) {
        return web.get()
                .uri(uri -> uri(uri, path, question))
                .headers(headers -> {
                    set(headers, HttpHeaders.ACCEPT_LANGUAGE, question.acceptLanguage());
                    set(headers, RequestId.HEADER, question.requestId());
                })
                .exchangeToMono(ScoringClient::reply)
                .retryWhen(ScoringLink.whenConnectionIsLost())
                .timeout(timeout)
                .onErrorResume(error -> Mono.just(explained(error)));
    }

    private static URI uri(UriBuilder uri, String path, MlQuestion question) {
        Map<String, Object> values = new HashMap<>();
        values.put("tenant", question.tenantId());
        query(uri, values, "as_of", question.asOf());
        query(uri, values, "known_at", question.knownAt());
        query(uri, values, "recalculate", question.recalculate());
        // As variables of a template, so that every reserved character in them is encoded.
        return uri.path(path).build(values);
    }

    private static void query(UriBuilder uri, Map<String, Object> values, String name, @Nullable String value) {
        if (value != null) {
            uri.queryParam(name, "{" + name + "}");
            values.put(name, value);
        }
    }

    private static void set(HttpHeaders headers, String name, @Nullable String value) {
        if (value != null) {
            headers.set(name, value);
        }
    }

    private static Mono<MlReply> reply(ClientResponse response) {
        Optional<String> language =
                response.headers().header(HttpHeaders.CONTENT_LANGUAGE).stream().findFirst();
        return response.bodyToMono(JsonNode.class)
                .onErrorReturn(error -> isNoJson(error), MissingNode.getInstance())
                .defaultIfEmpty(MissingNode.getInstance())
                .map(body -> MlReply.of(response.statusCode().value(), body, language.orElse(null)));
    }

    private static boolean isNoJson(Throwable error) {
        return error instanceof CodecException || error instanceof UnsupportedMediaTypeException;
    }

    private static MlReply explained(Throwable error) {
        LOG.debug("the scoring service did not answer", error);
        return error instanceof TimeoutException ? MlReply.slow() : MlReply.unavailable();
    }
}
