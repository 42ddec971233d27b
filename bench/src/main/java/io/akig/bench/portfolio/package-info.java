/** A run over a whole portfolio: every tenant scored, explained and stored. */
@NullMarked
package io.akig.bench.portfolio;

import org.jspecify.annotations.NullMarked;
