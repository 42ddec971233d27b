/** Benchmarks: each compares what serves with what it replaces, side by side in one run. */
@NullMarked
package io.akig.bench;

import org.jspecify.annotations.NullMarked;
