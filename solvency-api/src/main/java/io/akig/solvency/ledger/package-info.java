/** What callers write into the ledger: rents, payments, their corrections, and whole files. */
@NullMarked
package io.akig.solvency.ledger;

import org.jspecify.annotations.NullMarked;
