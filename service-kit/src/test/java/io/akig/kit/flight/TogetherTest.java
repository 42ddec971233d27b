package io.akig.kit.flight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;

class TogetherTest {
    private static final Duration LIMIT = Duration.ofMinutes(1);

    private final List<List<Integer>> groups = Collections.synchronizedList(new ArrayList<>());
    private final List<Sinks.Empty<Void>> writes = Collections.synchronizedList(new ArrayList<>());

    @Test
    void an_item_that_comes_alone_is_written_at_once_and_the_rest_together() {
        Together<Integer, Void> commit = Together.doing(100, 50, 1, LIMIT, this::pending);
        List<Integer> done = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            int item = i;
            commit.add(item).subscribe(v -> {}, e -> {}, () -> done.add(item));
        }
        assertThat(groups).containsExactly(List.of(0));
        assertThat(done).isEmpty();
        writes.get(0).tryEmitEmpty();
        assertThat(done).containsExactly(0);
        assertThat(groups).hasSize(2);
        assertThat(groups.get(1)).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9);
        writes.get(1).tryEmitEmpty();
        assertThat(done).hasSize(10);
    }

    @Test
    void what_does_not_fit_any_more_is_refused_and_fits_again_later() {
        Together<Integer, Void> commit = Together.doing(2, 50, 1, LIMIT, this::pending);
        commit.add(1).subscribe();
        commit.add(2).subscribe();
        StepVerifier.create(commit.add(3)).verifyError(TooMuchWaits.class);
        writes.get(0).tryEmitEmpty();
        commit.add(4).subscribe();
        writes.get(1).tryEmitEmpty();
        assertThat(groups).hasSize(3);
    }

    @Test
    void a_write_that_fails_fails_its_group_and_no_other() {
        Together<Integer, Void> commit = Together.doing(100, 50, 1, LIMIT, this::pending);
        List<String> ends = new ArrayList<>();
        commit.add(1).subscribe(v -> {}, e -> ends.add("1 failed"), () -> ends.add("1 done"));
        commit.add(2).subscribe(v -> {}, e -> ends.add("2 failed"), () -> ends.add("2 done"));
        writes.get(0).tryEmitError(new IllegalStateException());
        writes.get(1).tryEmitEmpty();
        assertThat(ends).containsExactly("1 failed", "2 done");
    }

    @Test
    void a_writer_that_throws_is_a_write_that_fails() {
        Together<Integer, Void> commit = Together.doing(100, 50, 1, LIMIT, group -> {
            throw new IllegalStateException("no");
        });
        StepVerifier.create(commit.add(1)).verifyErrorMessage("no");
        StepVerifier.create(commit.add(2)).verifyErrorMessage("no");
    }

    @Test
    void an_item_is_written_though_its_giver_left() {
        Together<Integer, Void> commit = Together.doing(100, 50, 1, LIMIT, this::pending);
        commit.add(1).subscribe();
        commit.add(2).subscribe().dispose();
        writes.get(0).tryEmitEmpty();
        assertThat(groups).containsExactly(List.of(1), List.of(2));
    }

    @Test
    void each_item_gets_what_became_of_it() {
        Together<Integer, String> reads = new Together<>(100, 50, 1, LIMIT, group -> pending(group)
                .thenReturn(Map.of(2, Mono.just("two"), 3, Mono.error(new IllegalStateException("bad")))));
        List<String> ends = new ArrayList<>();
        for (int item = 1; item <= 3; item++) {
            int asked = item;
            reads.add(item)
                    .subscribe(
                            found -> ends.add(asked + " " + found),
                            error -> ends.add(asked + " " + error.getMessage()),
                            () -> ends.add(asked + " ended"));
        }
        writes.get(0).tryEmitEmpty();
        writes.get(1).tryEmitEmpty();
        assertThat(ends).containsExactly("1 ended", "2 two", "2 ended", "3 bad");
    }

    @Test
    void a_group_that_never_ends_is_given_up_and_lets_the_next_one_in() {
        Together<Integer, Void> stuck = Together.doing(
                100, 50, 1, Duration.ofMillis(50), group -> group.contains(1) ? Mono.never() : Mono.empty());
        StepVerifier.create(Mono.when(stuck.add(1).onErrorComplete(TimeoutException.class), stuck.add(2)))
                .verifyComplete();
    }

    @Test
    void under_concurrency_everything_is_written_exactly_once() {
        int items = 20_000;
        Together<Integer, Void> commit = Together.doing(items, 64, 2, LIMIT, group -> {
            groups.add(group);
            return ThreadLocalRandom.current().nextBoolean()
                    ? Mono.empty()
                    : Mono.<Void>empty().subscribeOn(Schedulers.parallel());
        });
        Flux.range(0, items)
                .flatMap(item -> commit.add(item).subscribeOn(Schedulers.parallel()), 512)
                .blockLast();
        List<Integer> written =
                new ArrayList<>(groups).stream().flatMap(List::stream).toList();
        assertThat(written).hasSize(items);
        assertThat(new HashSet<>(written))
                .containsAll(IntStream.range(0, items).boxed().toList());
        assertThat(groups).allSatisfy(group -> assertThat(group).hasSizeLessThanOrEqualTo(64));
    }

    private Mono<Void> pending(List<Integer> group) {
        groups.add(group);
        Sinks.Empty<Void> write = Sinks.empty();
        writes.add(write);
        return write.asMono();
    }
}
