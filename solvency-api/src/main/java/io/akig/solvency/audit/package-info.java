/** Who did what, in an order that cannot be changed unseen. */
@NullMarked
package io.akig.solvency.audit;

import org.jspecify.annotations.NullMarked;
