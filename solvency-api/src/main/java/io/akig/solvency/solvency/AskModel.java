package io.akig.solvency.solvency;

import io.akig.solvency.solvency.ModelAnswer.Given;
import io.akig.solvency.solvency.ModelAnswer.Missing;
import io.akig.solvency.solvency.ModelAnswer.Why;
import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import io.github.resilience4j.reactor.bulkhead.operator.BulkheadOperator;
import io.github.resilience4j.reactor.circuitbreaker.operator.CircuitBreakerOperator;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks the model for its part of a blend, and never waits long: an answer that is late, missing or strange is an answer
 * too, and a model that keeps failing is left alone for a moment.
 */
final class AskModel {
    private static final int LAST_CALLS = 10;
    private static final int FEWEST_CALLS = 5;
    private static final int PROBES = 3;

    private final ScoringClient client;
    private final NoticeFresher fresher;
    private final Duration patience;
    private final CircuitBreaker circuit;
    private final Bulkhead bulkhead;

    AskModel(ScoringClient client, NoticeFresher fresher, BlendSettings settings) {
        this.client = client;
        this.fresher = fresher;
        this.patience = settings.patience();
        circuit = CircuitBreaker.of(
                "scoring",
                CircuitBreakerConfig.custom()
                        .slidingWindow(
                                LAST_CALLS,
                                FEWEST_CALLS,
                                SlidingWindowType.COUNT_BASED,
                                CircuitBreakerConfig.SlidingWindowSynchronizationStrategy.LOCK_FREE)
                        .waitDurationInOpenState(settings.circuitPause())
                        .permittedNumberOfCallsInHalfOpenState(PROBES)
                        .maxWaitDurationInHalfOpenState(settings.circuitPause())
                        .build());
        bulkhead = Bulkhead.of(
                "scoring",
                BulkheadConfig.custom()
                        .maxConcurrentCalls(settings.mostWaiting())
                        .maxWaitDuration(Duration.ZERO)
                        .build());
    }

    Mono<ModelAnswer<SolvencyScore>> score(MlQuestion question) {
        return ask(client.score(question), SolvencyScore.class, SolvencyScore::tenantId, question)
                .doOnNext(this::notice);
    }

    private void notice(ModelAnswer<SolvencyScore> answer) {
        if (answer instanceof Given<SolvencyScore> given) {
            fresher.notice(given.value());
        }
    }

    Mono<ModelAnswer<ModelExplanation>> explanation(MlQuestion question) {
        return ask(client.explanation(question), ModelExplanation.class, ModelExplanation::tenantId, question);
    }

    private <T> Mono<ModelAnswer<T>> ask(
            Mono<MlReply> reply, Class<T> type, Function<T, String> tenant, MlQuestion question) {
        return reply.timeout(patience)
                .map(answered -> read(answered, type))
                .filter(answer -> !(answer instanceof Given<T> given
                        && !tenant.apply(given.value()).equals(question.tenantId())))
                .switchIfEmpty(Mono.error(() -> new Failed(Why.NOT_UNDERSTOOD)))
                .transformDeferred(BulkheadOperator.of(bulkhead))
                .transformDeferred(CircuitBreakerOperator.of(circuit))
                .onErrorResume(error -> Mono.just(new Missing<>(why(error))));
    }

    private static <T> ModelAnswer<T> read(MlReply reply, Class<T> type) {
        JsonNode data = reply.answer().data();
        if (data != null) {
            try {
                return new Given<>(JsonMapper.shared().treeToValue(data, type));
            } catch (JacksonException e) {
                throw new Failed(Why.NOT_UNDERSTOOD);
            }
        }
        return switch (reply.status()) {
            // It is well, and has nothing to say of this tenant.
            case BAD_REQUEST, NOT_FOUND -> new Missing<>(Why.UNAVAILABLE);
            case BAD_GATEWAY -> throw new Failed(Why.NOT_UNDERSTOOD);
            default -> throw new Failed(Why.UNAVAILABLE);
        };
    }

    private static Why why(Throwable error) {
        if (error instanceof Failed failed) {
            return failed.why;
        }
        if (error instanceof TimeoutException) {
            return Why.TIMEOUT;
        }
        if (error instanceof CallNotPermittedException) {
            return Why.CIRCUIT_OPEN;
        }
        return error instanceof BulkheadFullException ? Why.BUSY : Why.UNAVAILABLE;
    }

    /** What the circuit counts. */
    private static final class Failed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final Why why;

        Failed(Why why) {
            super(why.tag(), null, false, false);
            this.why = why;
        }
    }
}
