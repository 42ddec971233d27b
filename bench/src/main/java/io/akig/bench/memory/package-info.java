/** What a process keeps while it scores: a million predictions with their explanations, and the memory before and after. */
@NullMarked
package io.akig.bench.memory;

import org.jspecify.annotations.NullMarked;
