package io.akig.core.training;

import java.nio.charset.StandardCharsets;

/** A hash of text that is the same on every machine and in every run: FNV-1a, finished with the mixer of SplitMix64. */
final class StableHash {
    private StableHash() {}

    static long of(String salt, String text) {
        return mix(fnv(fnv(0xcbf29ce484222325L, salt), text));
    }

    static int bucket(String salt, String text, int buckets) {
        return (int) Long.remainderUnsigned(of(salt, text), buckets);
    }

    /** A number in [0, 1). */
    static double fraction(String salt, String text) {
        return (of(salt, text) >>> 11) * 0x1.0p-53;
    }

    private static long fnv(long start, String text) {
        long hash = start;
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (b & 0xff)) * 0x100000001b3L;
        }
        return hash;
    }

    private static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
