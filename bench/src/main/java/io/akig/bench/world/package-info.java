/** What a benchmark of the whole needs: stores filled with made-up ledgers, services in processes of their own, and load. */
@NullMarked
package io.akig.bench.world;

import org.jspecify.annotations.NullMarked;
