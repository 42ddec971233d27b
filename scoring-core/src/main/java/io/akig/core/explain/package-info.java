/** Exact contributions of each feature to a score, and the reasons worded from them. */
@NullMarked
package io.akig.core.explain;

import org.jspecify.annotations.NullMarked;
