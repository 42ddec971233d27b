package io.akig.solvency.solvency;

import io.akig.kit.trace.ClientTraces;
import java.io.IOException;
import java.time.Duration;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;
import reactor.util.retry.Retry;

/** The way to the scoring service, of which there may be several replicas behind one address that come and go. */
public final class ScoringLink {
    /** Shorter than the 60 s after which the other side closes a connection that idles: it must not do so under a question. */
    private static final Duration IDLE = Duration.ofSeconds(30);

    /** A connection stays with one replica. If it lived for ever, a replica that comes later would be asked nothing. */
    private static final Duration LIFE = Duration.ofMinutes(1);

    private static final int MORE_ATTEMPTS = 2;
    private static final Duration PAUSE = Duration.ofMillis(10);

    private ScoringLink() {}

    /**
     * A client with connections of its own.
     *
     * @param pool its name in the metrics
     * @param token proves to the scoring service that it is us
     */
    public static WebClient.Builder to(
            String url, String pool, int connections, Mono<String> token, ClientTraces traces) {
        ConnectionProvider provider = ConnectionProvider.builder(pool)
                .maxConnections(connections)
                .maxIdleTime(IDLE)
                .maxLifeTime(LIFE)
                .build();
        return WebClient.builder()
                .baseUrl(url)
                .observationRegistry(traces.observations())
                .clientConnector(new ReactorClientHttpConnector(HttpClient.create(provider)))
                .filter((request, next) -> token.map(proof -> ClientRequest.from(request)
                                .headers(headers -> headers.setBearerAuth(proof))
                                .build())
                        .flatMap(next::exchange));
    }

    /** For questions that change nothing: a replica that ends takes its connections with it, another one answers. */
    public static Retry whenConnectionIsLost() {
        return Retry.backoff(MORE_ATTEMPTS, PAUSE)
                .filter(error -> error instanceof IOException || error.getCause() instanceof IOException)
                .onRetryExhaustedThrow((retries, last) -> last.failure());
    }
}
