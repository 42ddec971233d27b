package io.akig.kit.flight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.test.StepVerifier;

class SingleFlightTest {
    private final SingleFlight<String, Integer> flights = new SingleFlight<>();
    private final AtomicInteger started = new AtomicInteger();
    private final List<Sinks.One<Integer>> results = new ArrayList<>();

    @Test
    void those_who_ask_the_same_at_the_same_time_share_one_computation() {
        List<Integer> answers = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            ask("a").subscribe(answers::add);
        }
        results.get(0).tryEmitValue(7);
        assertThat(started).hasValue(1);
        assertThat(answers).hasSize(10).containsOnly(7);
    }

    @Test
    void another_question_has_a_computation_of_its_own() {
        ask("a").subscribe();
        ask("b").subscribe();
        assertThat(started).hasValue(2);
    }

    @Test
    void an_asker_who_leaves_takes_nothing_from_the_others() {
        List<Integer> answers = new ArrayList<>();
        Disposable leaver = ask("a").subscribe();
        ask("a").subscribe(answers::add);
        leaver.dispose();
        results.get(0).tryEmitValue(7);
        assertThat(answers).containsExactly(7);
    }

    @Test
    void an_error_reaches_all_and_is_not_remembered() {
        List<Throwable> errors = new ArrayList<>();
        ask("a").subscribe(v -> {}, errors::add);
        ask("a").subscribe(v -> {}, errors::add);
        results.get(0).tryEmitError(new IllegalStateException());
        assertThat(errors).hasSize(2);
        ask("a").subscribe();
        assertThat(started).hasValue(2);
    }

    @Test
    void nobody_joins_a_computation_that_is_out_of_date() {
        List<Integer> early = new ArrayList<>();
        List<Integer> late = new ArrayList<>();
        ask("a").subscribe(early::add);
        flights.forget("a"::equals);
        ask("a").subscribe(late::add);
        results.get(1).tryEmitValue(2);
        results.get(0).tryEmitValue(1);
        assertThat(early).containsExactly(1);
        assertThat(late).containsExactly(2);
        ask("a").subscribe();
        assertThat(started).hasValue(3);
    }

    @Test
    void who_asks_after_an_answer_gets_a_new_computation() {
        Mono<Integer> both = flights.share("a", counted()).then(flights.share("a", counted()));
        StepVerifier.create(both).expectNext(2).verifyComplete();
    }

    private Mono<Integer> counted() {
        return Mono.fromSupplier(started::incrementAndGet);
    }

    private Mono<Integer> ask(String key) {
        return flights.share(key, Mono.defer(() -> {
            started.incrementAndGet();
            Sinks.One<Integer> result = Sinks.one();
            results.add(result);
            return result.asMono();
        }));
    }
}
