package io.akig.scoring;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import reactor.blockhound.BlockingOperationError;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

class EventLoopWatchTest {
    @Test
    void a_sleep_on_an_event_loop_is_an_error() {
        assumeTrue(EventLoopWatch.install(), "this JVM does not let BlockHound in");
        assertThatThrownBy(() -> Mono.delay(Duration.ZERO, Schedulers.parallel())
                        .doOnNext(tick -> sleep())
                        .block())
                .rootCause()
                .isInstanceOf(BlockingOperationError.class);
    }

    private static void sleep() {
        try {
            Thread.sleep(1);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
