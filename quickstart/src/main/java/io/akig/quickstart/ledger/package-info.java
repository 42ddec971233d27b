/** Bringing a ledger in, with somebody watching. */
@NullMarked
package io.akig.quickstart.ledger;

import org.jspecify.annotations.NullMarked;
