package io.akig.solvency.models;

import io.akig.kit.problem.Problem;
import io.akig.kit.problem.ProblemException;
import io.akig.kit.problem.RequestId;
import io.akig.kit.trace.ClientTraces;
import io.akig.solvency.solvency.ScoringLink;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

/**
 * Asks the scoring service and hands on its answer, problems included. Nobody waits for these as for a score: there are few
 * connections for them, and more time.
 */
final class ForwardToScoring {
    private static final Logger LOG = LoggerFactory.getLogger(ForwardToScoring.class);
    private static final Duration PATIENCE = Duration.ofSeconds(8);
    private static final int CONNECTIONS = 8;
    private static final int LARGEST_ANSWER = 4 * 1024 * 1024;
    private static final List<String> HANDED_ON =
            List.of(HttpHeaders.CONTENT_TYPE, HttpHeaders.CONTENT_LANGUAGE, HttpHeaders.RETRY_AFTER);

    private final WebClient web;

    ForwardToScoring(String url, Mono<String> token, ClientTraces traces) {
        web = ScoringLink.to(url, "scoring-models", CONNECTIONS, token, traces)
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(LARGEST_ANSWER))
                .build();
    }

    /**
     * A question.
     *
     * @param path with variables in braces, filled from {@code values} and encoded
     * @param body JSON; null for none
     */
    record Question(
            HttpMethod method,
            String path,
            Map<String, String> values,
            byte @Nullable [] body,
            @Nullable String language) {}

    /** 503 when nothing answers in time. */
    Mono<ResponseEntity<byte[]>> ask(Question question) {
        return Mono.deferContextual(context -> {
            var request = web.method(question.method())
                    .uri(question.path(), question.values())
                    .headers(headers -> {
                        headers.setAccept(List.of(MediaType.APPLICATION_JSON));
                        headers.set(RequestId.HEADER, RequestId.of(context));
                        if (question.language() != null) {
                            headers.set(HttpHeaders.ACCEPT_LANGUAGE, question.language());
                        }
                    });
            byte[] body = question.body();
            Mono<ResponseEntity<byte[]>> answer = (body == null
                            ? request
                            : request.contentType(MediaType.APPLICATION_JSON).bodyValue(body))
                    .exchangeToMono(response -> response.toEntity(byte[].class));
            return (question.method() == HttpMethod.GET ? answer.retryWhen(ScoringLink.whenConnectionIsLost()) : answer)
                    .timeout(PATIENCE)
                    .onErrorMap(ForwardToScoring::unavailable)
                    .map(ForwardToScoring::handedOn);
        });
    }

    private static Throwable unavailable(Throwable error) {
        LOG.debug("the scoring service did not answer", error);
        return new ProblemException(Problem.unavailable(
                "ml_unavailable",
                "The scoring service does not answer",
                "Scores and rules go on without it. Try again in a moment.",
                Duration.ofSeconds(5)));
    }

    private static ResponseEntity<byte[]> handedOn(ResponseEntity<byte[]> answer) {
        HttpHeaders headers = new HttpHeaders();
        for (String name : HANDED_ON) {
            String value = answer.getHeaders().getFirst(name);
            if (value != null) {
                headers.set(name, value);
            }
        }
        headers.setCacheControl("no-store");
        headers.setVary(List.of(HttpHeaders.ACCEPT_LANGUAGE));
        byte[] body = answer.getBody();
        return new ResponseEntity<>(body == null ? new byte[0] : body, headers, answer.getStatusCode());
    }
}
