package io.akig.scoring;

import java.util.Set;
import reactor.blockhound.BlockHound;
import reactor.blockhound.BlockingOperationError;

/** Fails a test in which an event loop reads a file, waits for a socket or sleeps. */
final class EventLoopWatch {
    // A lock that is held for nanoseconds parks too, and an error thrown there breaks the lock itself (Lettuce's, for
    // one).
    // Reactor refuses a block() on an event loop by itself.
    private static final Set<String> LOCKS = Set.of("park", "yield", "onSpinWait");

    private EventLoopWatch() {}

    /** Whether event loops are watched from now on. */
    static boolean install() {
        try {
            BlockHound.builder()
                    .loadIntegrations()
                    .blockingMethodCallback(method -> {
                        if (!LOCKS.contains(method.getName())) {
                            throw new BlockingOperationError(method);
                        }
                    })
                    .install();
            return true;
        } catch (RuntimeException | LinkageError e) {
            System.out.println("Event loops are not watched: this JVM does not let BlockHound in (" + e + ").");
            return false;
        }
    }
}
