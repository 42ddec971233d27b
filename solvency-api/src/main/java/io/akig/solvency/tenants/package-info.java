/** The tenants of an agency: to search, to list, and one at a time with their ledger and their past. */
@NullMarked
package io.akig.solvency.tenants;

import org.jspecify.annotations.NullMarked;
