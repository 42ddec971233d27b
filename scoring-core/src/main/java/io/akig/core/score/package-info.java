/** The pure scorer: ledger in, score out. */
@NullMarked
package io.akig.core.score;

import org.jspecify.annotations.NullMarked;
