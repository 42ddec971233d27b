/** One score over HTTP: computed, explained and stored for each request, and from the cache. */
@NullMarked
package io.akig.bench.score;

import org.jspecify.annotations.NullMarked;
