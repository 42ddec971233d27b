/** Recomputing what was predicted, from what was known then. */
@NullMarked
package io.akig.scoring.replay;

import org.jspecify.annotations.NullMarked;
