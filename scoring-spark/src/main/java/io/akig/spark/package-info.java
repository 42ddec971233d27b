/** What `spark-submit` runs: scores, training rows, and the ledger's tables in Parquet. */
@NullMarked
package io.akig.spark;

import org.jspecify.annotations.NullMarked;
