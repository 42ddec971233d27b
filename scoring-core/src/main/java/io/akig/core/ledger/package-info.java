/** A tenant's charges and payments, and the fold that settles one with the other as of a day, as known at a moment. */
@NullMarked
package io.akig.core.ledger;

import org.jspecify.annotations.NullMarked;
