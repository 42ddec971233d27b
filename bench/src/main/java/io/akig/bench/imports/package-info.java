/** The import of a whole ledger from CSV files. */
@NullMarked
package io.akig.bench.imports;

import org.jspecify.annotations.NullMarked;
