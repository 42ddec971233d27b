package io.akig.kit.problem;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** An outage is one event however many requests it meets: each code is logged every few seconds, not every time. */
final class OutageLog {
    private static final long EVERY_NANOS = TimeUnit.SECONDS.toNanos(10);

    private final ConcurrentHashMap<String, Long> lastLogged = new ConcurrentHashMap<>();

    boolean shouldLog(String code) {
        long now = System.nanoTime();
        Long last = lastLogged.putIfAbsent(code, now);
        return last == null || (now - last >= EVERY_NANOS && lastLogged.replace(code, last, now));
    }
}
