/** One SQL definition of a tenant's ledger, read as a row of arrays: for one tenant, for many, for all. */
@NullMarked
package io.akig.kit.ledger;

import org.jspecify.annotations.NullMarked;
