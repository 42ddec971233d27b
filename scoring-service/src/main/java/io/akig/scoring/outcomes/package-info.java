/** What really happened, held against what was predicted. */
@NullMarked
package io.akig.scoring.outcomes;

import org.jspecify.annotations.NullMarked;
