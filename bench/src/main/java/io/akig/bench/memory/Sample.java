package io.akig.bench.memory;

/**
 * The process at one moment.
 *
 * @param predictions made so far, each explained
 * @param seconds since the first
 * @param residentKilobytes of the process
 * @param heapKilobytes still in use after a collection
 */
record Sample(long predictions, double seconds, long residentKilobytes, long heapKilobytes) {}
