/** Ledger ingestion: the three CSV files of an agency become tenants, leases, charges and payments, all or nothing. */
@NullMarked
package io.akig.solvency.ledger.csv;

import org.jspecify.annotations.NullMarked;
